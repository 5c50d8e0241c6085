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
    raise KeyError(2)


class Error1(Exception):
    def __str__(self):
        return "two\nlines" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return 42


def handler6(value=None, tag="x y"):
    log("in handler 7", value, tag)
    with open("a.txt", "a") as file8:
        file8.write("" * 0 + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    try:
        print(3 ** 40 / 4, 0.1 + 0.2, sep="", end=";")
        [*NOTHING]
    except Exception as e9:
        log(type(e9).__name__, e9.args)
    except (IndexError, ValueError) as e10:
        log(type(e10).__name__, e10.args)
        log(type(e10.__context__).__name__)
    with open("b.txt", "w") as file11:
        file11.write("done" * 3 + "\n")
        print([], "")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))


atexit.register(sys.exit, "bc")
l12 = [v for v in list(reversed([7, 0, 1])) if isinstance(v, int)]
with Manager2("a"), Manager2("bc"):
    atexit._clear()
    if False:
        d15 = {"x y": 1 + 5}
        atexit.register(lambda: log(10 != (255 // 10)))
    elif 1 < 0 <= 3:
        for i16 in [1, 2]:
            print("x y")
        else:
            atexit.register(handler6, (False and False))
            x17 = 7 < "it's"
print(l12)
log("a" * 0)
log(json.dumps([255 - 10, "bc", None, ("bc").count("bc") <= sum([0, 1]), {"k": 3}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
log("é", "bc" + 1)
