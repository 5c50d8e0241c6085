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


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    sys.stderr.write("{}|{:>7}".format(3, "done") + "\n")
    return a4


def f5(a6):
    return (("x y").upper()).count("100%")


def fail7(a8):
    sys.stdout.flush()
    raise Error1("%s and %05d" % ("a", a8))


def handler9(value=None, tag="100%"):
    log("in handler 10", value, tag)
    log("a", zzz)


def handler11(value=None, tag="x y"):
    log("in handler 12", value, tag)
    sys.stderr.write(("100%").strip() + "\n")
    [1, 5, 255, 0][9]


def handler13(value=None, tag="two\nlines"):
    log("in handler 14", value, tag)
    log(("two\nlines").upper())
    try:
        pass
    except OSError as e15:
        log(str(e15))
        sys.stderr.write("{}|{:>5}".format(7, "") + "\n")
    except ArithmeticError as e16:
        log(type(e16).__name__, e16.args)
        log(1)
        for i17 in [1, 2]:
            try:
                print(("{}|{:>6}".format(i17, "lost")).replace(TEXT[1], TEXT), "done"[-1:])
            except Exception as e18:
                log(type(e18).__name__)
                pass
                continue
            except Error1 as e19:
                log(str(e19))
                n20 = ("two\nlines").count("two\nlines")
            try:
                l21 = [v for v in [i17, i17, i17][::-1] if isinstance(v, int)]
                [1 // v for v in (1, 0)]
            finally:
                print(2)
    finally:
        w22 = 1
        while w22 > 0:
            w22 -= 1
            try:
                d23 = {"it's": 2}
                raise Error1
            except BaseException as e24:
                log(str(e24))
                log(1)
                sys.stdout.write("100%"[1:3])
            except Exception:
                n25 = f5(7)
                n26 = ((1000 if n25 < 1000 <= n25 else n25) ^ 1)
                continue
            d27 = {"two\nlines": 1000}
        w28 = 2
        while w28 > 0:
            w28 -= 1
            try:
                n29 = sum([10 + 42, 5])
            except Exception as e30:
                log(str(e30))
                log(1)
            continue


n31, t32 = (7 if 1 < 3 <= 42 else 10), "100%"
atexit.register(log, {"k": (1000 if False else 3)}, t32)
atexit.register(log, 0.1 + 0.2, None)
sys.exit()
