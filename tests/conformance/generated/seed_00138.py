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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(Exception):
    def __str__(self):
        return "100%" + repr(self.args)


class Error2(KeyError):
    pass


class Class3(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f4(a5):
    gone6 = a5
    del gone6
    return a5 - len("bc")


def fail7(a8):
    raise SystemExit("{}|{:>2}".format(1000, ""))


def fail9(a10):
    sys.exit(a10)


def handler11(value=None, tag="x y"):
    log("in handler 12", value, tag)
    atexit.register(lambda: log("{}|{:>6}".format((7 if "" in "done" else 255), "done")))


def handler13(value=None, tag="a"):
    log("in handler 14", value, tag)
    sys.stdout.write(("a").ljust(6) + chr(10))
    w15 = 1
    while w15 > 0:
        w15 -= 1
        t16 = str(("").startswith("a"))
    raise ArithmeticError("bc", 7)


def handler17(value=None, tag="bc"):
    log("in handler 18", value, tag)
    raise ArithmeticError("bc", 0)


if ("it's" in "x y" or "done" in "done"):
    sys.stdout.flush()
    pid19 = os.fork()
    if pid19 == 0:
        d20 = {"": sum([10, 5])}
        sys.stdout.flush()
        l21 = [v for v in [10, 0, 255, 0][:2] if isinstance(v, int)]
        assert f4(1000) == None
        raise SystemExit("{}|{:>7}".format(0, ""))
    status22 = os.waitpid(pid19, 0)[1]
    log(os.WIFEXITED(status22), os.WIFSIGNALED(status22), status22)
    d23 = {"x y": 10}
elif not [1000, 1000, 1000, 7]:
    t24 = ("{}|{:>7}".format(1000, "it's")).upper()
else:
    try:
        try:
            raise KeyboardInterrupt
        except Exception as e25:
            log(type(e25).__name__)
        except Exception:
            sys.stdout.write("x y" + chr(10))
            print({"k": f4(3)})
        raise Error1()
    finally:
        gone26 = 42
        del gone26
        print(27.5)
n27, l28 = (10 // 7), list(range(4))
t29 = "lost" * 1
log((("a").count(t29), t29), n27 < 1000 <= n27, len("{}|{:>6}".format(0, "two\nlines")))
atexit.register(handler13)
print(("{}|{:>4}".format(n27, t29)).strip(), False, ("{}|{:>7}".format(1, t29)).count("a"))
