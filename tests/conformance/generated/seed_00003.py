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


class Error1(IndexError):
    def __str__(self):
        return "" + repr(self.args)


class Class2(object):
    shared = [7, 10, 42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class3(Class2):
    shared = [10, 42, 255, 7]

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


def handler4(value=None, tag="it's"):
    log("in handler 5", value, tag)
    x6 = (7 if [1].remove(5) else 3)


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)


def handler9(value=None, tag="two\nlines"):
    log("in handler 10", value, tag)
    exit([1, 1000])


sys.stdout.flush()
pid11 = os.fork()
if pid11 == 0:
    for i12 in range(2):
        n13, t14 = 1000, "100%" + ""
        sys.stdout.write(t14 + chr(10))
    class Local15(object):
        field = 255 - 3
        bad = TEXT[None]
    print(1000)
    (int("x1")).x.y
    os.kill(os.getpid(), signal.SIGKILL)
status16 = os.waitpid(pid11, 0)[1]
log(os.WIFEXITED(status16), os.WIFSIGNALED(status16), status16)
sys.stdout.write(("a").strip() + chr(10))
log((2 - 3, "{}|{:>4}".format(5, "x y")), None)
if 42 < 7 <= 10:
    print({"k": len("bc")}, 7, ", ".join(["%5.2f|%-6s|" % (2.25, "x y"), ("two\nlines").title()]))
    thread17 = threading.Thread(target=sys.exit, args=(42,))
    thread17.start()
    thread17.join()
    log(thread17.is_alive())
else:
    log(False)
t18 = repr((3 % 7))
print(t18, {"k": 1 + 1})
atexit._run_exitfuncs()
sys.stdout.flush()
assert sum([10, 2]) == None
