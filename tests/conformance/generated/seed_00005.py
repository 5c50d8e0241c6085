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


class Error1(KeyError):
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
        return False


class Class4(object):
    shared = [42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f5(a6):
    return a6


def f7(a8):
    return a8


def fail9(a10):
    x11 = {"k": a10, "l": int("x1")}


def handler12(value=None, tag="a"):
    log("in handler 13", value, tag)
    print({"k": 7 + 1}, 10)
    print("{}|{:>2}".format(f7(5), "100%"), (3 ** 30 if False else sum([1, 2])), "{0}{0!r}".format("x y"))
    t14 = str(int("-7"))
    os.kill(os.getpid(), signal.SIGKILL)


def handler15(value=None, tag="x y"):
    log("in handler 16", value, tag)
    try:
        l17 = [v for v in [255][-2:] if isinstance(v, int)]
        with Manager3("bc") as m18, Manager3("it's") as m19:
            sys.stderr.write(("x y").strip() + "\n")
            try:
                atexit.register(handler12)
                (l17.missing()
                    if "100%" in "lost"
                    else l17.missing())
            except Exception as e20:
                log(type(e20).__name__, e20.args)
                atexit.unregister(handler12)
        raise TypeError("", 3)
    finally:
        t21 = ("").rjust(7)
    log(json.dumps([("x y").count("done"), "{}|{:>7}".format(2, "a"), None, isinstance(5, int), {"k": 1000}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    print("{}|{:>2}".format(f7(2), "two\nlines"), [1000, 0, 2])


def handler22(value=None, tag="lost"):
    log("in handler 23", value, tag)
    sys.stdout.write("{}|{:>2}".format(0, "done"))
    log((5, "%s and %04d" % ("100%", 0)), 7 < 7 <= 2, "%s and %04d" % (f"<{13}>", len([0, 0, 7])))
    for i24 in range(1):
        with Manager3("100%") as m25, Manager3("it's"):
            l27 = [v for v in [x + 1 for x in range(3)] if isinstance(v, int)]


log((len([10, 5]) // 3))
atexit.register(handler15)
signal.signal(signal.SIGTERM, on_signal)
os.kill(os.getpid(), signal.SIGTERM)
l28 = [v for v in [1000][-2:] if isinstance(v, int)]
atexit.register(Manager3("two\nlines").__exit__, None, None, None)
raise Exception(f"<{l28}>")
