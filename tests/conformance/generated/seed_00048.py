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
    atexit.register(log, signum)


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
        return False


class Class2(object):
    shared = [2, 0, 1, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return "done" + 4


class Class3(Class2):
    shared = [1, 2, 7, 5]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f4(a5):
    return 1000


def f6(a7):
    return a7


def handler8(value=None, tag="100%"):
    log("in handler 9", value, tag)
    log(str((1000 // 3)), "100%" * 3, f4((2 | 8)))
    if len([10, 5, 0]) == 1 + 3:
        print([7, 10, 0], None, [x for x in [5]])
        print(None, [5, 3, 255], sep="", end="\n")


def handler10(value=None, tag="é"):
    log("in handler 11", value, tag)


for i12 in range(3):
    sys.stderr.write(("x y").strip() + "\n")
    w13 = 3
    while w13 > 0:
        w13 -= 1
        log(None)
    continue
with Manager1("é") as m14, Manager1(""):
    w16 = 2
    while w16 > 0:
        w16 -= 1
        n17 = len(repr(7))
        o18 = Class2((n17 % 7))
        log(o18, o18.add(n17))
    atexit.unregister(sys.exit)
log(2 - 7 / 4)
if f6(2) >= max([42, 1000]):
    print((len([]), "two\nlines" + "a"), str(list(reversed([0, 5, 2]))), sep="", end="\n")
    thread19 = threading.Thread(target=handler10, args=(5,))
    thread19.start()
    thread19.join()
    log(thread19.is_alive())
elif False:
    w20 = 2
    while w20 > 0:
        w20 -= 1
        atexit.unregister(handler10)
sys.stdout.flush()
pid21 = os.fork()
if pid21 == 0:
    def f22(a23):
        return len([0, 1][-2:])
    atexit.register(lambda: log("100%" + "done" + "" + "a"))
    sys.unraisablehook = unraisable
    os._exit(8)
status24 = os.waitpid(pid21, 0)[1]
log(os.WIFEXITED(status24), os.WIFSIGNALED(status24), status24)
o25 = Class2((1000 % 3))
log(o25, o25.add(3))
len(str(zzz + 1)) + 10
