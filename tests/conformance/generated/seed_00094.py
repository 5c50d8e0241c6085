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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ValueError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f3(a4):
    return (len("it's") if 10 < 10 <= 0 else a4)


def f5(a6):
    return f3(a6) - a6


def fail7(a8):
    sys.stderr.write("{}|{:>8}".format(a8, "") + "\n")
    assert 42 == None, ("").upper()


def fail9(a10):
    sys.stderr.write("" + "\n")
    x11 = [1 // v for v in (1, 0)]


def handler12(value=None, tag="é"):
    log("in handler 13", value, tag)
    sys.stderr.write("a" * 1 + "\n")
    x14 = log("it's", len(0))


with Manager2("two\nlines"):
    sys.stderr.write(("é").upper() + "\n")
try:
    sys.stdout.flush()
    raise Exception("it's", 5) from None
finally:
    atexit._run_exitfuncs()
with Manager2("é"), Manager2("é"):
    w18 = 3
    while w18 > 0:
        w18 -= 1
        log(255 + 42 + 5 * 10, 2 * 1.5)
        f3()
try:
    n19, t20 = 10, "bc"
    with Manager2(t20) as m21:
        for i22 in (n19, n19):
            try:
                print({"k": (i22 if 2 >= i22 else 3)}, list(reversed([1, i22, 1000])))
                fail9(i22 + n19)
            finally:
                print(i22, False, t20)
                atexit.register(handler12, ((t20).strip()).upper())
            with Manager2(t20), Manager2(t20):
                atexit.unregister(handler12)
                atexit.register(handler12, list(reversed([])))
                log(
                    t20,
                    fail7(len([1000])),
                )
        else:
            atexit.register(log, f"<{t20!s}>", n19)
        print("é" * 2)
        raise IndexError(len("it's"))
except Error1 as e25:
    log(type(e25).__name__, e25.args)
    log(type(e25.__context__).__name__)
    print({"k": len("a")}, 42.5)
    raise
except Exception:
    atexit.register(print, not [], (1000, "{}|{:>7}".format(1, "bc")))
exit(-1)
