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
    raise KeyError(2)


def handler1(value=None, tag="it's"):
    log("in handler 2", value, tag)
    l3 = [v for v in [x for x in range(0) if x != 2] if isinstance(v, int)]
    raise Exception((3 | 9))


def handler4(value=None, tag="a"):
    log("in handler 5", value, tag)
    try:
        n6, t7 = len([42]), ("é").replace(TEXT[1], TEXT)
        raise TypeError("two\nlines")
    except BaseException as e8:
        log(type(e8).__name__)
        exit("%s and %05d" % ("a", 255))
    except SystemExit as e9:
        log(type(e9).__name__, e9.args)
    atexit.register(lambda: log((len("x y") if (2 | 5) > 1000 + 1000 else (3 if False else 5))))
    x10 = log("bc", NUMBER())


for i11 in (1, 0):
    sys.stdout.flush()
    pid12 = os.fork()
    if pid12 == 0:
        for i13 in range(3):
            try:
                log((i13 * i11, "{}|{:>7}".format(1, "x y")), [])
                raise TypeError(repr(i11))
            finally:
                t14 = (("it's").replace(TEXT[1], TEXT)).upper()
        else:
            n15 = i11
        for i16 in (42, i11):
            n17 = (f"<{i11}>").count("two\nlines")
            atexit.unregister(handler4)
        os._exit(2)
    status18 = os.waitpid(pid12, 0)[1]
    log(os.WIFEXITED(status18), os.WIFSIGNALED(status18), status18)
    atexit.register(handler4, "done")
atexit.register(print, None, ", ".join([("lost").upper(), "100%"]))
try:
    n19, t20 = (5 if False else 1000), "%s and %05d" % ("x y", 3)
    log({"k": n19})
    x21 = [1 // v for v in (2, 0)]
except IndexError as e22:
    log(type(e22).__name__, e22.args)
    raise ZeroDivisionError("%s and %04d" % ("bc", 3)) from e22
print(1000 + len([]), 2 < 1000 - 42, sep="", end="\n")
print((2 | 8) / 4, ("it's").title() + "two\nlines"[1:])
t23 = "%s and %01d" % ("it's", len([1000, 42]))
sys.exit((t23).count(t23))
