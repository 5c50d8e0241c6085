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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(TypeError):
    def __str__(self):
        return "" + repr(self.args)


def f2(a3):
    return a3


def fail4(a5):
    try:
        log("{}|{:>4}".format(2, "done"), str(1), a5)
        (1000 if int("") else a5)
    except Exception as e6:
        log(type(e6).__name__, e6.args)
        n7, t8 = a5, "a" + "a"
    except TypeError as e9:
        log(type(e9).__name__, e9.args)
    raise Error1("bc", 3)


def fail10(a11):
    fail4(255)


def handler12(value=None, tag="a"):
    log("in handler 13", value, tag)
    print(f"<{88!r}>", (max([255, 10]), "it's"))


def handler14(value=None, tag="two\nlines"):
    log("in handler 15", value, tag)
    log(False, 1000 / 4)
    atexit.register(lambda: log((f2(1000), "100%"[1:3])))
    d16 = {"100%": 3}


def handler17(value=None, tag="bc"):
    log("in handler 18", value, tag)
    sys.stdout.flush()
    atexit.register(log, ",".join(["done", str(3)]), False)
    log(", ".join(["%s and %05d" % ("lost", 5), "%s and %04d" % ("x y", 1000)]), 42)


atexit._run_exitfuncs()
if (True and False):
    for i19 in [1, 2]:
        atexit.register(handler17, "" + "100%")
    else:
        n20, t21 = 3 + 7, "{}|{:>2}".format(1000, "100%")
    try:
        pass
    except BaseException as e22:
        log(type(e22).__name__)
        log(type(e22.__context__).__name__)
        raise TypeError("x y" + "x y") from e22
atexit.register(handler12, 72.5)
