import atexit
import json
import multiprocessing
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


def handler1(value=None, tag="it's"):
    log("in handler 2", value, tag)
    for i3 in [1, 2]:
        t4 = ", ".join(["{0}{0!r}".format("é"), repr(("a", 2))])
    raise ValueError()


def handler5(value=None, tag="a"):
    log("in handler 6", value, tag)
    log(f"<{63}>", None, len([5, 10][::-1]))


atexit.register(lambda: log(3))
atexit.register(handler1, tag="%s and %04d" % ("lost", 2))
l7 = [v for v in list(reversed([3])) if isinstance(v, int)]
atexit.register(log, repr(("é", 7)), l7)
try:
    atexit.register(print, 7, ((1000 | 3) if not l7 else 1 * 3))
    raise ZeroDivisionError("done" * 0) from IndexError("{}|{:>3}".format(42, "lost"))
except SystemExit as e8:
    log(type(e8).__name__)
    def f9(a10):
        return a10
except KeyError as e11:
    log(type(e11).__name__)
    raise TypeError("%s and %01d" % ("100%", 42)) from e11
else:
    if int("-7") > [255, 1000, 7][1]:
        if 42 < 5 <= 0:
            sys.stderr.write("bc" + "\n")
            print([42, 1000, 7][1], len([10, 42]), "")
        d12 = {"bc": len(l7)}
    elif ("it's" in "x y" or isinstance(42, (str, list))):
        n13 = (1 % -4)
finally:
    l14 = [v for v in list(reversed(l7)) if isinstance(v, int)]
    log(0.1 + 0.2, (2 - 10, "a"), "two\nlines")
