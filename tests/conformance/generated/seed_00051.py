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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(OSError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Class3(object):
    shared = [0, 5, 1, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


class Class4(object):
    shared = [1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Exception(str(("100%").partition(" ")))


def f5(a6):
    return len([5, 10, 42, 5]) * 10


def f7(a8):
    try:
        pass
    except Exception:
        try:
            if "" in "it's":
                l9 = [v for v in [x % 3 for x in [0]] if isinstance(v, int)]
                atexit.register(log, a8, [5, a8, 255][-1] <= [a8, a8, a8][0])
            sys.exit(("bc").strip())
        except Exception as e10:
            log(str(e10))
        else:
            sys.stdout.flush()
        finally:
            log(max([0, a8]) + len([]), ("it's").count("") - 7, "bc" + "x y")
        atexit.register(log, (7 * a8 % 7), len("it's") * ("lost").count("x y"))
        return a8
    except SystemExit as e11:
        log(type(e11).__name__)
        w12 = 1
        while w12 > 0:
            w12 -= 1
            d13 = {"100%": ("100%").count("bc")}
    except:
        log(True)
        sorted([[a8, 2, a8, a8][-9], 1], key=lambda v: v)
    else:
        log(str(a8), {"k": len([a8, a8])})
    finally:
        o14 = Class3(42)
        log(o14, o14.add(a8))
        t15 = "it's"[::-1]
    return (2 | 8)


def fail16(a17):
    for i18 in range(0):
        with Manager2("x y"), Manager2("bc") as m20:
            n21 = 3
            log((255 if True else 255) + len([]), {"k": (a17 if n21 > n21 else i18)}, {"k": 7})
    else:
        o22 = Class3([a17, a17, 2][True])
        log(o22, o22.add(a17))
    raise LookupError(repr(42))


def handler23(value=None, tag="done"):
    log("in handler 24", value, tag)
    log((f7(42) if True else 255), len("done"), str(("a").split("o")))
    sys.exit(None)


def handler25(value=None, tag="bc"):
    log("in handler 26", value, tag)
    print("{}|{:>8}".format(42, "100%"), len("bc"), 42)
    atexit.register(fail16, 3 ** 15)
    raise OSError(len("100%"))


for i27 in range(1):
    try:
        log(f5((i27 // 3)))
        (i27 // len([])).x.y
    except (LookupError, TypeError) as e28:
        log(str(e28))
    break
o29 = Class4(2 + 2)
log(o29, o29.add(255))
with Manager2("done") as m30, Manager2("done") as m31:
    t32 = "100%"
    raise OSError("lost")
atexit.register(log, "%s and %04d" % ("%x %o" % (50, 53), len([7, 1000])), 1000)
if not [2, 1]:
    log(10 * 1.5, {"k": (1000 if not "two\nlines" else 5)})
    [255, 5, 10, 1000][100]
print((len(""), repr([])), len("") * 2)
sys.stdout.flush()
pid33 = os.fork()
if pid33 == 0:
    sys.stdout.flush()
    os._exit(8)
status34 = os.waitpid(pid33, 0)[1]
log(os.WIFEXITED(status34), os.WIFSIGNALED(status34), status34)
n35, t36 = [3, 42, 10][0], "done"
os._exit(2)
