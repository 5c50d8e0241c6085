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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


class Class2(object):
    shared = [5, 42, 42, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


class Class3(Class2):
    shared = [1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def handler4(value=None, tag="x y"):
    log("in handler 5", value, tag)
    x6 = log(sep=int("42") + "")


signal.signal(signal.SIGINT, signal.SIG_IGN)
try:
    d7 = {"100%": 1000 - 5}
    log(*[NOTHING[5](2)])
except BaseException:
    try:
        sys.stdout.write("{}|{:>7}".format(255, "two\nlines"))
        n8, *l9 = 0 - 2, 42, 3
    except Exception as e10:
        log(type(e10).__name__)
        n11, *l12 = len([1000, 0]), 1, 5
    except:
        for i13 in (5, 2):
            n14, *l15 = 10, i13, i13
        else:
            sys.stderr.write(f"<{50!r}>" + "\n")
    l16 = [v for v in [] if isinstance(v, int)]
w17 = 2
while w17 > 0:
    w17 -= 1
    print(list(reversed([0, 3, 255])), "lost"[::-1], "{}|{:>5}".format(42 * 7, "a"))
n18, *l19 = (255 if True else 255), 5, 3
sys.stdout.write(str(("lost").startswith("a")) + chr(10))
print(("it's").replace(TEXT[1], TEXT) + ("100%").ljust(6), None, sep="-", end="\n")
