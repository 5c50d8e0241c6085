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


class Class1(object):
    shared = [2, 5, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class1(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise ArithmeticError(str(("two\nlines").partition("b")))


class Class2(Class1):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f3(a4):
    return 10 + 5


def fail5(a6):
    len(str([][9])) + 10


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)
    l9 = [v for v in [5, 255, 7] if isinstance(v, int)]
    raise IndexError("100%", 0)


def handler10(value=None, tag="a"):
    log("in handler 11", value, tag)
    print("{}|{:>6}".format((3 % 10), ""))
    atexit.register(print, None, "done")
    x12 = sum([1000, 1]) + (f3(k=3))


def handler13(value=None, tag="two\nlines"):
    log("in handler 14", value, tag)
    o15 = Class2(255)
    log(o15, o15.add(3))
    for i16 in [1, 2]:
        print("%s and %04d" % ("-".join(["", ""]), i16), ",".join([f"<{i16!r}>", "%x %o" % (72, 78)]), sep="-", end=";")
    sys.stderr.write(",".join(["done", ""]) + "\n")


sys.stdout.write("%s and %04d" % ("lost", 2) + chr(10))
n17, *l18 = 42, 10, 5
sys.stdout.write("{}|{:>1}".format(1, "x y"))
n17 += f3(n17)
if False:
    atexit.register(handler7, tag=""[-1:])
elif n17 > n17 - n17:
    def f19(a20):
        return 2 ** 9
else:
    try:
        n17 += f3(255)
        log(2 >= f3(n17), n17)
        sys.exit(f3(255))
    except BaseException as e21:
        log(type(e21).__name__)
        log(type(e21.__context__).__name__)
        log("x y")
    except Exception as e22:
        log(type(e22).__name__)
        print(("it's").rjust(3))
atexit._run_exitfuncs()
try:
    raise LookupError("é")
except Exception as e23:
    log(type(e23).__name__)
    atexit.register(fail5, f3(5))
sys.stdout.flush()
