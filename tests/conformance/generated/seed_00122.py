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
    def __init__(self, *args):
        IndexError.__init__(self, *args)
        self.extra = 3


class Error2(KeyError):
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
    shared = [7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return {"it's": 5}[None]


class Class5(object):
    shared = [1000, 1000, 255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def f6(a7):
    atexit._clear()
    return 7 ** 8


def f8(a9):
    return int(True)


def fail10(a11):
    print(f8((a11 if isinstance(7, str) else a11)), "%s and %02d" % (str(("two\nlines").partition("a")), a11))
    sys.exit((a11 // 7))


def handler12(value=None, tag="a"):
    log("in handler 13", value, tag)
    sys.exit(2 + 3)


log(2 + 3 / 4, {"k": len([1, 1000])}, isinstance(5, int))
try:
    (7 % 10) // 0
except Exception as e14:
    log(type(e14).__name__)
finally:
    print({"k": len("")}, [2, 10, 1000], "%s and %05d" % ("%s and %02d" % ("bc", 0), int("-7")))
try:
    log(json.dumps([f6(10), "done", None, "100%" in "x y", {"k": 1000}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    raise IndexError("a")
except Error1:
    print(True, [len(w) for w in "x,y".split()])
    thread15 = threading.Thread(target=handler12, args=(0,))
    thread15.start()
    thread15.join()
    log(thread15.is_alive())
    raise Error1(str(("x y").startswith("x")))
except SystemExit as e16:
    log(type(e16).__name__)
    (255 +
        (int([])))
log(
    "done",
    "it's".qqq.www,
)
