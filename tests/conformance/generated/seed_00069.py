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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Error2(IndexError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


class Class5(object):
    shared = [42, 255, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return [1, 10, 2][9]


def f6(a7):
    print("done"[-1:], [a7, a7, 255])
    return int(True)


def f8(a9):
    class Local10(object):
        field = 1 - 255
    return a9


def fail11(a12):
    n13 = [a12, a12, a12][1]
    assert ("x y").count("") == None


def handler14(value=None, tag="two\nlines"):
    log("in handler 15", value, tag)
    x16 = f6(255) / (1 - 1)


def handler17(value=None, tag="x y"):
    log("in handler 18", value, tag)
    log({"k": ("é").count("it's")}, 2 < 0 <= 1000)


def handler19(value=None, tag="a"):
    log("in handler 20", value, tag)
    atexit.register(Manager3("lost").__exit__, None, None, None)
    log(",".join([f"<{78}>", "%s and %03d" % ("bc", 42)]), [len(w) for w in "x,y".split()], "a" * 3)
    sys.stdout.write("lost" + chr(10))


log({"k": 42}, (1000 + 42, ""), "it's")
print({"k": f6(5)}, (1 if False else 1000) - 10, (",".join(["x y", "lost"])).count("lost"))
try:
    atexit.register(lambda: log(len(list(range(1, 3, 2)))))
    atexit.register(Manager3("done").__exit__, None, None, None)
except LookupError as e21:
    log(type(e21).__name__, e21.args)
except Error1 as e22:
    log(type(e22).__name__)
    log(type(e22.__context__).__name__)
    atexit.register(log, 2 * 1.5, sorted([255, 255, 5, 2], key=lambda v: -v))
else:
    atexit.register(log, "bc", f"<{51!r}>")
with Manager3("lost"):
    atexit.register(handler19, "{}|{:>5}".format(len([42]), ""))
    o24 = Class5([255, 255, 1000][-1])
    log(o24, o24.add(7))
log(("bc").count("100%") + len([10]), sorted([5]))
log(json.dumps([2, str(("a").startswith("b")), None, 255 < 2 <= 1, {"k": 42}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
if isinstance(5, str):
    log(99.5, str(("").partition("b")))
    f6(1, 2)
elif not "":
    if "x y" in "100%":
        print(f8(0 + 5), {"k": (2 if "x y" in "done" else 10)})
        sys.stdout.write("%s and %02d" % ("x y", 255) + chr(10))
else:
    with Manager3("bc") as m25, Manager3("a") as m26:
        atexit.register(log, f"<{50!r}>", None)
atexit.register(handler17, f6(1) > (42 | 1))
os._exit(6)
