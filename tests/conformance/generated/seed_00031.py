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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    return (lambda v, w=0: v + w)(1000)


def f4(a5):
    return a5


def fail6(a7):
    raise KeyboardInterrupt


def handler8(value=None, tag=""):
    log("in handler 9", value, tag)
    w10 = 3
    while w10 > 0:
        w10 -= 1
        sys.stderr.write("%x %o" % (86, 65) + "\n")
    try:
        raise KeyError()
    except LookupError as e11:
        log(type(e11).__name__)
        raise
    except:
        log(json.dumps([255 + 5, "two\nlines" + "x y", None, isinstance(42, str), {"k": 1}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    finally:
        try:
            sys.stderr.write("done" + "\n")
            missing_name + 1
        except Exception:
            with open("b.txt", "a") as file12:
                file12.write("%s and %01d" % ("bc", 7) + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        except Exception as e13:
            log(type(e13).__name__, e13.args)
        sys.stdout.flush()
    raise ValueError


t14 = repr(("two\nlines", 7))
t15 = "%s and %05d" % (t14[-1:], len(t14))
atexit._run_exitfuncs()
sys.exit([7, 5, 7][True])
