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


def handler3(value=None, tag="done"):
    log("in handler 4", value, tag)
    w5 = 2
    while w5 > 0:
        w5 -= 1
        if isinstance(42, (str, list)):
            print(42 + 10, ("100%").count("bc"), "it's"[:2])
            log("it's", 1 * 7 + 5 - 0, {"k": max([0, 0])})
            continue
        else:
            try:
                l6 = [v for v in list(range(0, 9, 1)) if isinstance(v, int)]
                raise Exception("done" * 3)
            except KeyError as e7:
                log(type(e7).__name__)
            finally:
                t8 = "{}|{:>4}".format(2, "bc")
    print("%s and %05d" % ("%s and %05d" % ("bc", 10), len([42, 10, 2])), 5 * 255 + 255, (42, "done"))
    n9, t10 = 1, "%s and %02d" % ("it's", 1)
    raise KeyboardInterrupt


atexit.register(handler3)
if not [10]:
    try:
        log("it's"[1:3])
        n11 = len(list(reversed([0])))
        x12 = (lambda v: v.a)(42)
    except BaseException:
        print({"k": 2})
        n13, t14 = 7, repr(1000)
    except Exception:
        try:
            d15 = {"": 7}
        except Exception as e16:
            log(str(e16))
        except Exception:
            pass
        finally:
            n17 = len(""[1:])
        atexit.register(log, ("100%").upper(), len([7, 5, 0]) > 1)
    try:
        try:
            try:
                sys.stdout.write("%s and %05d" % ("lost", 1))
                sys.stdout.write("x y"[1:3])
                raise ArithmeticError()
            except BaseException as e18:
                log(str(e18))
            except Exception as e19:
                log(str(e19))
            else:
                pass
            print((255 + 10, ("lost").upper()), (("done").count("a"), "lost"))
            x20 = [][-9]
        except Exception as e21:
            log(type(e21).__name__)
        finally:
            if (not [] and not []):
                n22 = 2
            else:
                atexit.register(handler3, "x y" + ("done").title())
        raise LookupError("a")
    except SystemExit as e23:
        log(type(e23).__name__)
        try:
            log(max([0, 0]) * (5 if "two\nlines" in "bc" else 1), "100%"[-1:], (1, "{}|{:>3}".format(1000, "")))
            raise ZeroDivisionError()
        except BaseException as e24:
            log(str(e24))
            log(1)
        except Exception as e25:
            log(type(e25).__name__, e25.args)
t26 = ",".join(["bc" * 2, "%s and %02d" % ("a", 0)])
atexit.register(sys.exit, "a")
