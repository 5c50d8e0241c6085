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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Error2(Error1):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Class4(object):
    shared = [2, 255, 1000, 1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f5(a6):
    return 1000


def fail7(a8):
    l9 = [v for v in [(x, x * x) for x in range(0) if x > 1] if isinstance(v, int)]
    x10 = l9[100]


def fail11(a12):
    log(atexit.unregister(a12))
    raise KeyError() from ValueError


def handler13(value=None, tag="done"):
    log("in handler 14", value, tag)
    t15 = ",".join([str(("").partition("x")), "100%" + "two\nlines"])
    n16, *l17 = len(t15), 1000, 1000


def handler18(value=None, tag="100%"):
    log("in handler 19", value, tag)
    atexit.register(log, len([len(w) for w in "a bb ccc".split()]), [len(w) for w in "x,y".split()])
    print(1000 * 10 * 5 * 7)


sys.stdout.flush()
pid20 = os.fork()
if pid20 == 0:
    n21, *l22 = 2, 1, 3
    log(json.dumps([("x y").count(""), "{}|{:>7}".format(5, "é"), None, isinstance(5, (str, list)), {"k": 1000}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    print(str([(x, x * x) for x in range(0) if x % 2 == 0]), n21)
    raise LookupError(n21 - n21)
status23 = os.waitpid(pid20, 0)[1]
log(os.WIFEXITED(status23), os.WIFSIGNALED(status23), status23)
t24 = "done"
atexit.register(print, 1, {"k": ("é").count(t24)})
sys.unraisablehook = unraisable
log((255 > 1000 or not "lost"))
print(42)
raise Error2(str(1))
