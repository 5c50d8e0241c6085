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
    raise KeyError(2)


class Error1(ZeroDivisionError):
    pass


class Error2(ArithmeticError):
    pass


def fail3(a4):
    x5 = log("it's", (lambda v: v.bb)(a4))


def handler6(value=None, tag="done"):
    log("in handler 7", value, tag)
    t8 = "%s and %01d" % ("it's" * 2, 2)


def handler9(value=None, tag="two\nlines"):
    log("in handler 10", value, tag)
    log(f"<{29}>", (1 + 0, "{}|{:>2}".format(2, "")))
    atexit.unregister(handler6)
    try:
        log((len([10, 1]) ^ 6), 5 ** 38)
        log("é", [5].qqq.www)
    except RuntimeError as e11:
        log(str(e11))
    except (OSError, IndexError) as e12:
        log(type(e12).__name__)
        n13 = 3
        sys.exit("lost")


def handler14(value=None, tag=""):
    log("in handler 15", value, tag)
    n16 = sum([42 - 10, len("bc")])
    "lost" + 1


n17, t18 = 1 - 42, "a"
atexit.register(handler9, True)
print(0.1 + 0.2, n17)
atexit.register(log, "it's", 5)
exit(n17 * 3)
