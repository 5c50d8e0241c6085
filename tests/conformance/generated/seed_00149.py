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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def fail3(a4):
    print(None, a4)
    x5 = log("lost", [a4][9])


def handler6(value=None, tag="x y"):
    log("in handler 7", value, tag)
    n8, l9 = 3, list(range(3))
    if True:
        atexit.register(fail3, max([n8, n8]))
        sys.stdout.write("-".join(["done", "x y"]) + chr(10))
    else:
        try:
            print((2, "done" * 1), int(True))
            if ("" in "lost" or "two\nlines" in "a"):
                n8 += 255 - 1
                atexit.register(lambda: log(10 * 1.5))
        finally:
            n10 = 3
    with open("a.txt", "a") as file11:
        file11.write("%r %s" % (l9, "two\nlines") + "\n")
        n12, t13 = 2, ", ".join(["it's", "lost"])
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    raise Error1(str(("two\nlines").split("o")))


try:
    log([], {"k": [1, 255, 1000][1]}, (10 // -4) + len([255, 3]))
    assert 1000 == None, "{}|{:>7}".format(1000, "")
except SystemExit:
    sys.stdout.flush()
except Exception:
    pid14 = os.fork()
    if pid14 == 0:
        log("two\nlines"[-1:], repr(len("100%")), {"k": len("bc")})
        try:
            d15 = {"bc": 3}
            raise Error1("100%", 3)
        except Exception:
            l16 = [v for v in sorted([42, 5, 1, 5], reverse=True) if isinstance(v, int)]
            sys.exit((255 // 7))
        finally:
            sys.stderr.write("%s and %04d" % ("two\nlines", 5) + "\n")
        for i17 in range(0):
            log("%5.2f|%-6s|" % (7.25, "two\nlines"))
        sys.exit((5 % 3))
    status18 = os.waitpid(pid14, 0)[1]
    log(os.WIFEXITED(status18), os.WIFSIGNALED(status18), status18)
atexit._run_exitfuncs()
l19 = [v for v in [x % 3 for x in range(3) if x % 2 == 0] if isinstance(v, int)]
try:
    2 + 2 + (TEXT[5](2))
except BaseException:
    gone20 = 3
    del gone20
assert 7 ** 25 == None
