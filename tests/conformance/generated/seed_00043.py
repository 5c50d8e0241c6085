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


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(OSError):
    def __str__(self):
        return "bc" + repr(self.args)


class Error2(ArithmeticError):
    pass


def f3(a4):
    return a4 - a4 + 1000


def fail5(a6):
    n7, t8 = len(""), "{:,}".format(a6)
    raise KeyboardInterrupt()


def handler9(value=None, tag="bc"):
    log("in handler 10", value, tag)


def handler11(value=None, tag="a"):
    log("in handler 12", value, tag)
    atexit.register(handler9, tag=str(("it's").find("b")))
    try:
        l13 = [v for v in list(reversed([1])) if isinstance(v, int)]
    except Exception as e14:
        log(str(e14))
        raise ZeroDivisionError(f3(42))
    except Exception as e15:
        log(type(e15).__name__)
        log(0 < 1 <= 42)
    finally:
        atexit.register(handler9, [255, 0, 255, 1000])


def handler16(value=None, tag="done"):
    log("in handler 17", value, tag)
    sys.stdout.write("%s and %02d" % ("it's", 3) + chr(10))
    log(
        "two\nlines",
        [0, 255].qqq.www,
    )


l18 = [v for v in [7, 1000, 0] if isinstance(v, int)]
n19 = (3 ** 26 // 10)
atexit.register(handler11)
for i20 in (255, 0):
    print((i20 if not "it's" else 3), 0)
    log([i20, i20, 255], "%s and %03d" % ("it's", 10))
t21 = "%s and %01d" % ("lost"[:2], n19 + 7)
n22 = int("ff", 16) - 10 * 10
print(n22 * 1.5)
