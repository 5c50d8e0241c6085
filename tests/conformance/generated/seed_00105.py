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


class Error1(ZeroDivisionError):
    pass


class Error2(Error1):
    pass


def f3(a4):
    return (repr([a4, 1000, a4, 255])).count("é")


def fail5(a6):
    def f7(a8):
        return a8 * a8 * f3(a6)
    {"bc": 5}["missing"]


def fail9(a10):
    raise TypeError("two\nlines", a10) from None


def handler11(value=None, tag="done"):
    log("in handler 12", value, tag)
    sys.stdout.write("%s and %05d" % ("lost", 2) + chr(10))


try:
    d13 = {"done": ("x y").count("x y")}
    sys.exit(1 - 0)
finally:
    w14 = 2
    while w14 > 0:
        w14 -= 1
        try:
            log(list(range(1, 5, 3)), "{}|{:>1}".format(len([2, 3, 2, 1000]), "x y"), "%s and %02d" % ("a"[1:3], f3(5)))
            t15 = f"<{33!r}>"
            raise Error1
        except Exception as e16:
            log(type(e16).__name__, e16.args)
        else:
            print(5, 1000, f3(len("done")))
atexit.register(print, ((255 if "a" in "x y" else 1), "done"[1:]), (("done").count("bc"), "100%"[-1:]))
n17, t18 = 7, "{}|{:>1}".format(7, "a")
raise Error2
