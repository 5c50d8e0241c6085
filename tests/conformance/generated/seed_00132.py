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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [255, 255, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class4(object):
    shared = [7, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def fail5(a6):
    t7 = str(list(range(0, 9, 2)))
    exit()


def fail8(a9):
    assert (a9 | 5) == None


def handler10(value=None, tag="a"):
    log("in handler 11", value, tag)


d12 = {"x y": ("a").count("bc")}
def fail13(a14):
    raise OSError("a", a14) from ValueError
sys.stdout.flush()
pid15 = os.fork()
if pid15 == 0:
    log((len([1000, 2]) if (not "100%" and True) else 1 * 42), "done", {"k": len("two\nlines")})
    log("100%"[1:3], [-x for x in range(1) if x % 2 == 0])
    raise OSError(5)
status16 = os.waitpid(pid15, 0)[1]
log(os.WIFEXITED(status16), os.WIFSIGNALED(status16), status16)
log(json.dumps([[255, 0, 3][0], "é" + "done", None, "lost" in "", {"k": 3}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
raise TypeError("{:,}".format(1000))
