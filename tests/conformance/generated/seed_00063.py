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
    except Exception as e11:
        log(str(e11))
    except (OSError, IndexError) as e12:
        log(type(e12).__name__)
        n13 = 3


def handler14(value=None, tag="x y"):
    log("in handler 15", value, tag)


sys.stdout.write(f"<{82}>" + chr(10))
try:
    raise TypeError("x y", 1)
except SystemExit:
    t16 = f"<{27!r}>"
except Exception as e17:
    log(type(e17).__name__, e17.args)
finally:
    log("100%")
    n18, t19 = 1 - 42, "a"
print((255 | 6) - (0 if 7 != 1 else 255), ("{}|{:>7}".format(10, "done")).upper())
atexit.register(log, "it's", 5)
if not "é":
    n20 = (f"<{57}>").count("done")
