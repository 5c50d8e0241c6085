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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return sum([sum([a4, 0]), 1])


def handler5(value=None, tag="lost"):
    log("in handler 6", value, tag)


def handler7(value=None, tag="a"):
    log("in handler 8", value, tag)
    atexit.register(Equal2(1))
    for i9 in range(1):
        atexit.register(handler5, sorted([i9, 1000, 42, i9], reverse=True))


try:
    sys.stderr.write(",".join(["lost", "lost"]) + "\n")
    raise IndexError("a"[:2])
except BaseException as e10:
    log(str(e10))
    if not "x y":
        try:
            sys.stdout.write("{}|{:>6}".format(1000, "lost"))
            for i11 in (255, 1000):
                print("%s and %01d" % ("x y"[:2], i11 - 7))
                l12 = [v for v in [] if isinstance(v, int)]
            raise Error1("lost", 3)
        except Exception as e13:
            log(type(e13).__name__)
            atexit.register(handler5, sum([(255 if isinstance(7, (str, list)) else 7), 2]))
        except SystemExit as e14:
            log(str(e14))
            atexit.register(handler5, "it's")
        finally:
            t15 = "%s and %04d" % ("lost", 255 - 10)
            atexit.register(log, [len(w) for w in "x,y".split()], "100%")
        log(((2 if False else 42) if isinstance(3, int) else 3))
    elif not "":
        sys.stderr.write(repr([]) + "\n")
except Exception as e16:
    log(type(e16).__name__)
else:
    w17 = 2
    while w17 > 0:
        w17 -= 1
        sys.stderr.write("-".join(["a", "a"]) + "\n")
        n18 = sum([2, 2 - 1000])
finally:
    print(7 < 10 <= 2, 5, ("%s and %05d" % ("it's", 7)).strip())
for i19 in (5, 255):
    t20 = "{}|{:>3}".format(i19, "")
sys.stdout.write("it's")
t21 = "{}|{:>3}".format(len([]), "it's")
