from __future__ import print_function

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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ValueError):
    pass


def f2(a3):
    return ("x y").count("it's") - a3


def f4(a5):
    return f2(a5)


def handler6(value=None, tag=""):
    log("in handler 7", value, tag)
    try:
        for i8 in [1, 2]:
            sys.stdout.write("two\nlines" + "x y" + chr(10))
            print([i8, 255, i8], len(sorted([i8])), ("%s and %05d" % ("lost", i8)).count("bc"))
        n9 = 2 * f2(5)
    except BaseException as e10:
        log(type(e10).__name__)
        log("bc", (1000 - 255, "{}|{:>4}".format(3, "100%")))
    atexit.register(lambda: log("done"))


def handler11(value=None, tag="a"):
    log("in handler 12", value, tag)
    os.kill(os.getpid(), signal.SIGKILL)


def handler13(value=None, tag="100%"):
    log("in handler 14", value, tag)


n15, t16 = 3 + 1, str(("bc").endswith("b"))
try:
    raise Error1("done" + "two\nlines")
except Exception as e17:
    log(type(e17).__name__, e17.args)
    log((lambda v, w=3: v + w)(n15), (n15 // -4), {"k": 10})
    raise RuntimeError((t16).count(t16))
finally:
    n18 = (len([10, 2, 0]) % 3)
thread19 = threading.Thread(target=handler13, args=(1000,))
thread19.start()
thread19.join()
log(thread19.is_alive())
raise LookupError()
