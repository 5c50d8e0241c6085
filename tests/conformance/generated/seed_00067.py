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


class Error1(KeyError):
    pass


class Error2(KeyError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    sys.stdout.write(str(3))
    return ((a5 if True else 3) | 8)


def f6(a7):
    return ("%s and %01d" % ("two\nlines", a7)).count("done")


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)
    print(True, ("100%").title())
    if isinstance(5, str):
        atexit.register(log, [3, 42, 10, 1][:2], 7 * 1.5)
    else:
        try:
            assert ("done").count("") == None, ("two\nlines").upper()
        finally:
            d10 = {"two\nlines": 1}
            sys.stderr.write("lost" + "\n")


try:
    try:
        l11 = [v for v in [] if isinstance(v, int)]
        try:
            f4()
        except KeyError as e12:
            log(type(e12).__name__, e12.args)
        except Error1 as e13:
            log(type(e13).__name__, e13.args)
            try:
                pass
            except Exception as e14:
                log(type(e14).__name__, e14.args)
                log(1)
    except Error2 as e15:
        log(type(e15).__name__, e15.args)
    except Exception:
        print("lost"[1:3], (("bc").title()).replace(TEXT[1], TEXT))
        t16 = "{}|{:>5}".format(5, "it's")
    if isinstance(10, str):
        try:
            raise IndexError(repr(0))
        except Exception as e17:
            log(str(e17))
        except Exception as e18:
            log(str(e18))
    elif ("100%" in "done" or "" in ""):
        if (isinstance(1000, str) or not [1]):
            try:
                print("two\nlines")
                log({"k": 10 + 0}, 7 - 1000 - ("x y").count("two\nlines"))
                raise Error2(("100%").title())
            except Exception as e19:
                log(str(e19))
                raise
            finally:
                print(0 / 4)
            n20 = (255 if "" in "x y" else 7) - sum([255, 5])
        elif True:
            log([10, 1000, 42, 255][:2])
        else:
            try:
                pass
            except Exception:
                n21 = 4 ** 3
                sys.stderr.write("done" + "\n")
            except Exception:
                sys.stderr.write(("a").strip() + "\n")
except BaseException as e22:
    log(type(e22).__name__)
except Exception as e23:
    log(type(e23).__name__)
try:
    raise IndexError("done", 0)
except Exception:
    print([], ("{}|{:>1}".format(7, "a")).upper())
if 255 * 3 < len([7, 0, 255, 255]):
    try:
        print(len([2, 5, 2, 5]))
    except Exception as e24:
        log(str(e24))
    except Exception as e25:
        log(str(e25))
        log(1)
        try:
            n26, t27 = len([1, 255]), ("it's").title()
            x28 = [10, n26][-9]
        except Exception as e29:
            log(type(e29).__name__)
    log(isinstance(1, str), "lost")
print(42)
sys.stderr.write("done"[::-1] + "\n")
sys.exit(f6(7))
