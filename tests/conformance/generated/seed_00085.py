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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return 7


def fail6(a7):
    x8 = zzz + 1


def fail9(a10):
    exit(a10)


def handler11(value=None, tag="two\nlines"):
    log("in handler 12", value, tag)
    with Manager2("bc") as m13, Manager2("x y"):
        try:
            pass
        finally:
            atexit.register(Equal3(2))
            sys.stdout.write("%s and %03d" % ("", 255))
        n15 = f4(len("x y"))
        log(
            "lost",
            {"lost": 3}[0],
        )
    [42, 1000, 255][9]


def handler16(value=None, tag="x y"):
    log("in handler 17", value, tag)
    try:
        atexit.register(Equal3(3))
        (lambda v: v.a)(2)
    except SystemExit as e18:
        log(type(e18).__name__)
        if "100%" in "x y":
            print("done"[::-1], (("100%").title()).strip())
            d19 = {"lost": len("bc")}
        elif not "done":
            try:
                8 ** 27 + (fail9(max([2, 3])))
            except ArithmeticError:
                atexit.register(handler11, tag="bc" + "two\nlines")
            finally:
                log("done", {"k": len("x y")}, "two\nlines")
        else:
            atexit.register(handler11, "a"[1:3])
            dict([1])
    except Exception as e20:
        log(str(e20))


if "lost" in "done":
    try:
        sys.stdout.write("it's" * 0)
        raise Error1("done", 0)
    except Exception as e21:
        log(type(e21).__name__)
        print([0, 1000, 3, 3])
    else:
        try:
            l22 = [v for v in [x + 1 for x in range(4) if x > 1] if isinstance(v, int)]
        except Error1 as e23:
            log(type(e23).__name__, e23.args)
            w24 = 2
            while w24 > 0:
                w24 -= 1
                d25 = {"done": 2 * 7}
                print(7 * 1.5)
if "it's" in "two\nlines":
    n26 = f4(len("it's"))
try:
    n27 = 42
    atexit.register(handler11)
except Exception as e28:
    log(type(e28).__name__)
    print((5, "it's"[-1:]), {"k": f4(2)})
finally:
    log(42, "{}|{:>6}".format(10 + 10, "two\nlines"))
    atexit.register(handler16)
    log("it's", [5, 1, 7, 1].qqq.www)
n29, t30 = 3, ("a").strip()
try:
    raise Error1()
finally:
    if n29 == n29 - n29:
        log([-x for x in range(4) if x % 2 == 0], (("lost").upper()).count(t30), 16.5)
        try:
            if True:
                atexit.register(handler16, tag="%s and %03d" % ("done", n29))
                atexit.register(log, max([42 * 3, len([n29])]), 5 < n29 <= n29)
            try:
                atexit.register(handler11, tag="{}|{:>8}".format(n29, t30))
                d31 = {t30: n29}
                sys.exit(256)
            except (OSError, ArithmeticError):
                atexit.register(handler16, repr(sorted([n29, 1000, n29], key=lambda v: -v)))
                log([len(w) for w in "x,y".split()], "%s and %04d" % (t30, n29), None)
            except ZeroDivisionError as e32:
                log(type(e32).__name__, e32.args)
                raise
            fail9(255)
        except Error1:
            with Manager2(t30) as m33:
                t34 = "{}|{:>4}".format(n29, "a")
                raise
            sys.stderr.write(t30 + "\n")
    elif True:
        atexit.register(Equal3(2))
    else:
        with Manager2("") as m35:
            if 255 < 1 <= 10:
                atexit.register(handler16, 5 * 42 / 4)
            else:
                sys.stdout.write("{}|{:>4}".format(n29, "it's"))
            n29 *= max([n29, 0])
    try:
        try:
            if n29 < 0 <= n29:
                l36 = [v for v in [1000, n29, 10, n29] if isinstance(v, int)]
                atexit.register(handler16, list(reversed(l36)))
            elif isinstance(2, (str, list)):
                atexit.register(fail9, n29 * n29)
        finally:
            w37 = 1
            while w37 > 0:
                w37 -= 1
                log("%s and %04d" % ("{}|{:>7}".format(n29, "100%"), 1 + n29), [n29], "{}|{:>3}".format(1000, "two\nlines"))
        for i38 in [1, 2]:
            n39 = 10
            break
        else:
            atexit.register(handler11, tag="it's")
        log(
            t30,
            (n29 if True else 5) // 0,
        )
    finally:
        log({"k": n29 + n29}, (f4(42) if n29 < n29 <= n29 else 1000))
        t40 = "a"
        fail9(len([7, 10]))
    raise ZeroDivisionError("bc", n29)
thread41 = threading.Thread(target=handler16, args=(255,))
thread41.start()
thread41.join()
log(thread41.is_alive())
