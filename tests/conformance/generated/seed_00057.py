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
    raise KeyError(1)


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
        return kind is ValueError


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [7, 10, 1]

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


class Class4(object):
    shared = [0, 2]

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
    atexit.register(log, "two\nlines" * 0, (lambda v, w=2: v + w)(255))
    assert (a6 % 7) == None


def fail7(a8):
    atexit.register(lambda: log(("{:>6}{:<3}{:^5}".format(8, "a", "b")).title()))
    x9 = (a8 if NOTHING.x < 1 else a8)


def handler10(value=None, tag="lost"):
    log("in handler 11", value, tag)
    log((10 < 2 <= 5 and True), {"k": 3 + 3}, "%s and %04d" % ("%r %s" % ([2, 255, 2], "100%"), (7 if False else 3)))
    try:
        raise Exception("it's"[-1:])
    except RuntimeError:
        try:
            pass
        except Exception as e12:
            log(type(e12).__name__)
            log(1)
            x13 = [1, {"": 7}[0]]
        finally:
            atexit.register(int, "it's", 3)
        t14 = "%s and %05d" % ("bc", 1000 * 0)
    w15 = 2
    while w15 > 0:
        w15 -= 1
        if (1 != 10 or not [255, 42, 255, 5]):
            if not "a":
                log([255, 7], ",".join([("two\nlines").upper(), ",".join(["two\nlines", "lost"])]))
            elif isinstance(1000, (str, list)):
                gone16 = 0
                del gone16
                break
        with open("b.txt", "w") as file17:
            file17.write("x y" + "\n")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    raise IndexError(2)


def handler18(value=None, tag="two\nlines"):
    log("in handler 19", value, tag)
    try:
        raise ValueError("%r %s" % ([3, 2], "bc"))
    except NameError:
        w20 = 2
        while w20 > 0:
            w20 -= 1
            try:
                n21 = (7 if not [] else (lambda v, w=2: v + w)(1))
                pass
            except SystemExit:
                sys.stdout.flush()
                n22 = len([(0 & 3), 2 - 7])
                raise ZeroDivisionError(("bc").upper())
            finally:
                print("%s and %04d" % ("", (7 if 1000 < 1 else 1)))
                print(("done" + "x y").upper())
            atexit.register(Equal2(3))
            continue


with Manager1("two\nlines") as m23:
    for i24 in [1, 2]:
        n25 = 1000 - i24 - 42
sys.stdout.write("bc" + "it's" + chr(10))
atexit.register(handler10, isinstance(0, str))
print("bc", (str(("100%").endswith("x"))).title())
log(json.dumps([255 * 10, "{:>6}{:<3}{:^5}".format(6, "a", "b"), None, (not "" or isinstance(1000, (str, list))), {"k": 255}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
atexit._run_exitfuncs()
sys.stdout.flush()
os._exit(2)
