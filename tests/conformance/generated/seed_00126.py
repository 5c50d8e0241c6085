import atexit
import os
import signal
import sys
import threading
import time

NUMBER, TEXT, NOTHING = 5, "text", None


def log(*values):
    print(*values)


def on_signal(signum, frame):
    log("signal", signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ZeroDivisionError):
    pass


def fail2(a3):
    assert a3 == None, ""[1:]


def handler4(value=None, tag="bc"):
    log("in handler 5", value, tag)
    n6 = 5 * 255
    try:
        sys.stdout.write("")
    except Exception:
        n6 *= 1 * 7
        try:
            try:
                log(atexit.unregister(42))
                exit()
            finally:
                atexit.register(lambda: log("é" in "bc"))
                l7 = [v for v in [n6, 0, 0][1:] if isinstance(v, int)]
        except Exception:
            print(("{}|{:>5}".format(n6, "bc")).count("bc"))
            try:
                raise Error1("done")
            finally:
                n8 = n6
    str(5 - 3 // (1 - 1))


sys.stdout.write("%s and %03d" % ("a", 1))
try:
    l9 = [v for v in [42, 1000, 42, 255] if isinstance(v, int)]
    try:
        atexit.register(print, None, True)
        assert sum([42, 0]) == None
    except Error1 as e10:
        log(type(e10).__name__, e10.args)
    except Error1:
        atexit.register(handler4, [x for x in [7, 2] if x > 1])
    fail2((2 if True else 2))
finally:
    if "100%" in "bc":
        atexit.register(log, [5, 1000, 1000, 1], list(reversed([1000, 1, 7])))
        atexit.register(log, "", f"<{6!r}>")
try:
    [1 // v for v in (2, 0)]
finally:
    n11 = max([("é").count("two\nlines"), 0 + 3])
os.kill(os.getpid(), signal.SIGKILL)
