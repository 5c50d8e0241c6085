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
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    try:
        try:
            if (not [] or "" in "x y"):
                pass
            elif not "100%":
                print(1000 - 7 + 0 * 1, a4)
            else:
                sys.stdout.write("two\nlines" + "x y")
            raise LookupError("bc" + "")
        except NameError:
            print(a4, len(list(range(2, 8, 2))), 42)
            if isinstance(0, str):
                n5 = len(list(reversed([2, 1000])))
            elif not []:
                atexit.register(Equal2(2))
            else:
                atexit.register(log, a4 - (2 & 4), sorted([3, a4, a4, 10]))
        finally:
            n6 = a4
            print(len([]), "%s and %04d" % ("bc", 1) + "{}|{:>6}".format(a4, "it's"))
        sys.stdout.write(repr([a4, a4, a4]))
        raise LookupError("done")
    except Exception as e7:
        log(type(e7).__name__)
        try:
            pass
        except Exception as e8:
            log(str(e8))
            raise ValueError(255)
        finally:
            if isinstance(a4, int):
                atexit.register(log, "{}|{:>7}".format(42, "100%"), a4)
                log(2 ** 23, "x y" * 2, "%s and %04d" % ("done", 3 + a4))
            elif False:
                raise
            try:
                sys.stdout.write("a" + "a" + chr(10))
                sys.stdout.write("a"[-1:] + chr(10))
                raise TypeError("%s and %05d" % ("it's", a4))
            except Exception:
                sys.stdout.write("%s and %05d" % ("100%", 0) + chr(10))
                log((True or False))
                (lambda v: v.bb)(a4)
            except Exception as e9:
                log(type(e9).__name__)
                log(1)
                atexit.register(log, "lost"[-1:] + "100%", (a4 - a4, "{}|{:>2}".format(1, "done")))
        return sum([255, a4])
    return sum([(a4 if a4 <= a4 else 2), 7 - 255])


def f10(a11):
    return 3 ** 24


def handler12(value=None, tag="x y"):
    log("in handler 13", value, tag)
    with Manager1("x y") as m14:
        try:
            if 7 < 42 <= 42:
                log("lost")
            else:
                sys.stdout.write("{}|{:>1}".format(0, "two\nlines"))
            t15 = "{}|{:>4}".format((2 if 7 > 0 else 7), "")
            1 + ([1 // v for v in (1, 0)])
        except Exception:
            sys.stdout.write("-".join(["done", "100%"]))
        except (LookupError, ValueError) as e16:
            log(type(e16).__name__, e16.args)
            for i17 in range(1):
                l18 = [v for v in [i17, 5, 42, i17] if isinstance(v, int)]
            else:
                atexit.register(Equal2(1))
        sys.stdout.write("a"[::-1] + chr(10))
        raise RuntimeError(len([]))
    atexit.register(log, len([f10(7), f3(255)]), [7, 7, 2])
    x19 = str([10].qqq.www)
    os.kill(os.getpid(), signal.SIGINT)


def handler20(value=None, tag="two\nlines"):
    log("in handler 21", value, tag)
    atexit.register(lambda: log({"k": sum([7, 1000])}))
    raise ArithmeticError("lost")


def handler22(value=None, tag="100%"):
    log("in handler 23", value, tag)
    t24 = "bc"[:2]
    assert f3(1000) == None, "{}|{:>6}".format(255, "done")


print("lost", "100%")
l25 = [v for v in list(range(3, 4, 2)) if isinstance(v, int)]
log(f10((7 & 9)), "done")
