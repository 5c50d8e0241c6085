from __future__ import print_function

import atexit
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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(RuntimeError):
    pass


class Error2(ArithmeticError):
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


def fail4(a5):
    def fail6(a7):
        sys.exit(len([a7]))
    raise Error2("a" * 0)


def fail8(a9):
    x10 = 1 + (fail4(5))


def handler11(value=None, tag="a"):
    log("in handler 12", value, tag)
    def f13(a14):
        n15 = 5 ** 4
        return (len([n15]) | 9)
    sys.stdout.flush()
    raise SystemExit(None)


def handler16(value=None, tag="x y"):
    log("in handler 17", value, tag)
    with Manager3("it's") as m18, Manager3(""):
        w20 = 3
        while w20 > 0:
            w20 -= 1
            try:
                sys.stderr.write("" + "\n")
                raise ValueError("it's")
            except Error2:
                print("{}|{:>1}".format(255, "it's"))
            else:
                log(len([x for x in [] if x % 2 == 0]))
            finally:
                sys.stdout.write("{}|{:>1}".format(1, "x y") + chr(10))
            for i21 in [1, 2]:
                sys.stdout.flush()
                log(i21 * len([5, i21, i21]))
        fail4((1 ^ 3))


def handler22(value=None, tag=""):
    log("in handler 23", value, tag)
    for i24 in [1, 2]:
        sys.stderr.write("100%"[1:3] + "\n")


try:
    atexit.register(handler22)
    [][-9]
except Exception as e25:
    log(type(e25).__name__)
except BaseException as e26:
    log(type(e26).__name__)
    try:
        print(3)
        try:
            n27 = 5 - 1 + 7
            raise ValueError((n27 & 8))
        finally:
            w28 = 3
            while w28 > 0:
                w28 -= 1
                atexit.register(fail8, ("lost").count("two\nlines"))
                str(NOTHING[5](2))
        x29 = str({"": 5}["missing"])
    except (TypeError, ValueError) as e30:
        log(str(e30))
        with Manager3("100%"), Manager3("two\nlines") as m32:
            with Manager3("done") as m33, Manager3("a") as m34:
                log("done" * 2, [2])
            atexit.register(log, 5, list(range(0, 4, 2)))
    except Exception as e35:
        log(type(e35).__name__, e35.args)
w36 = 1
while w36 > 0:
    w36 -= 1
l37 = [v for v in [10, 5] if isinstance(v, int)]
os._exit(9)
