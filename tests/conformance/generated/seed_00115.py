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


class Error1(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 1000


class Error2(OSError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


class Class5(object):
    shared = [42, 42, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


class Class6(Class5):
    shared = []

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class6(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f7(a8):
    atexit.unregister(print)
    return len([-x for x in [a8, a8, a8] if x != 2])


def fail9(a10):
    if isinstance(a10, int):
        sys.stderr.write("{:>9}{:<3}{:^5}".format(3, "a", "b") + "\n")
        atexit.register(log, ("done").upper() + str(("bc").partition(" ")), a10 * 1.5)
        return f7(a10)
    sys.exit(a10)


def handler11(value=None, tag="two\nlines"):
    log("in handler 12", value, tag)
    atexit.unregister(log)
    with Manager3(""):
        o14 = Class6([7, 42, 7][1])
        log(o14, o14.add(42))
        w15 = 3
        while w15 > 0:
            w15 -= 1
            with Manager3(""), Manager3("two\nlines"):
                print(f7(7) - len([1]))
                log("%s and %04d" % ("%s and %01d" % ("two\nlines", 1), (0 // 10)), 42)
                break
    sys.stdout.write("two\nlines" * 3)


atexit._clear()
for i18 in range(0):
    log(True)
    def f19(a20):
        if (False and not "a"):
            with open("a.txt", "w") as file21:
                file21.write("é"[1:3] + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            atexit.unregister(Equal4(1))
            return 2
        return len(list(range(1, 6, 3)))
atexit.register(Equal4(2))
try:
    thread22 = threading.Thread(target=sys.exit, args=(7,))
    thread22.start()
    thread22.join()
    log(thread22.is_alive())
    raise IndexError("100%", 1000) from ValueError
except SystemExit as e23:
    log(str(e23))
def fail24(a25):
    raise TypeError("a", a25)
print(list(reversed([42, 42])), 81.5, sep=", ", end=";")
log(True, (max([42, 10]), ("").strip()))
if (3 < 3 or not [255, 3, 1000]):
    atexit.register(lambda: log(list(range(3, 8, 3))))
    log(None, sorted([255, 5], key=lambda v: -v), {"k": sum([0, 7])})
elif not "it's":
    atexit.register(Equal4(3))
os._exit(9)
