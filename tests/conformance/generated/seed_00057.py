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
                sys.exit([n5, a4, a4])
            elif (10 < a4 <= 2 and False):
                sys.stderr.write("lost" + "\n")
            raise ZeroDivisionError(",".join(["x y", "two\nlines"]))
        finally:
            try:
                log((a4, ",".join(["bc", "it's"])), a4 >= 42 * 7)
                atexit.register(Equal2(3))
                raise KeyboardInterrupt()
            except Exception as e6:
                log(str(e6))
                atexit.register(len, "lost", a4)
                undefined(1)
            else:
                atexit.register(sys.exit, "it's")
        if isinstance(a4, int):
            if a4 < a4 <= a4:
                log(a4, 2 ** 23, "x y" * 2)
                sys.stdout.write("done" + chr(10))
            elif True:
                print({"k": 9 ** 4})
            l7 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
            raise KeyError(("it's").replace(TEXT[1], TEXT))
        else:
            if not "a":
                log([a4, a4], ",".join(["{}|{:>7}".format(a4, "lost"), ("lost").title()]))
            elif isinstance(1000, (str, list)):
                raise ZeroDivisionError(",".join(["it's", ""]))
            else:
                print("%s and %01d" % (",".join(["x y", ""]), a4))
        raise Exception("done"[1:3])
    except ZeroDivisionError as e8:
        log(type(e8).__name__)
    return 1000 + a4


def f9(a10):
    n11 = a10
    return n11


def handler12(value=None, tag="two\nlines"):
    log("in handler 13", value, tag)


def handler14(value=None, tag="it's"):
    log("in handler 15", value, tag)
    atexit.register(handler12)
    try:
        sys.stderr.write("%s and %03d" % ("two\nlines", 42) + "\n")
        if 7 < 42 <= 42:
            log("lost")
        else:
            sys.stdout.write("{}|{:>1}".format(0, "two\nlines"))
        missing_name(1)
    finally:
        if 3 < 7 <= 3:
            t16 = "100%"
    try:
        assert 3 - 1000 == None, "{}|{:>7}".format(42, "two\nlines")
    except ArithmeticError:
        print("{}|{:>2}".format(max([0, 0]), "x y"))
        atexit.register(sys.exit, 42)
    except LookupError:
        try:
            raise ArithmeticError()
        except Exception:
            log(list(range(2, 4, 1)))
        except Exception:
            try:
                atexit.register(handler12, list(range(2, 3, 3)))
            except NameError as e17:
                log(type(e17).__name__)
                raise RuntimeError("%s and %05d" % ("done", 5))
            finally:
                atexit.register(sys.exit, "")
            if "" in "a":
                log(len("two\nlines") + len([1]), [x for x in range(5) if x % 2 == 0])
            elif True:
                print(10, "x y")
                sys.exit(len("it's"))
            else:
                sys.stdout.flush()
            raise
        else:
            if False:
                atexit.register(Equal2(1))
                atexit.register(lambda: log(255))
        finally:
            l18 = [v for v in list(reversed([])) if isinstance(v, int)]
            raise OSError("{}|{:>8}".format(7, "bc"))
    else:
        with Manager1(""), Manager1("100%"):
            try:
                sys.stdout.write(repr([10, 10, 5, 5]))
                print(f9((1 ^ 4)), [255, 3, 1000][::2], [10, 10, 10])
                {"x y": 3}[None]
            finally:
                atexit.register(Equal2(3))
                sys.stdout.write("lost"[:2] + chr(10))
        raise ValueError


def handler21(value=None, tag="a"):
    log("in handler 22", value, tag)
    raise LookupError("bc", 42)


atexit.register(log, "100%", "{}|{:>5}".format(len([1000]), "lost"))
if 255 - 1000 == 3 - 42:
    print("{}|{:>5}".format((3 if 1000 < 1000 <= 0 else 10), "a"), "%s and %04d" % (("bc").upper(), f3(5)), (f9(5) | 2))
    try:
        try:
            n23 = f3(len([2, 1, 5]))
            if "100%" in "bc":
                atexit.register(Equal2(1))
                log([n23, n23, 1000, n23])
                assert ("two\nlines").count("") == None
            elif isinstance(5, str):
                log((0 if n23 < n23 <= 3 else len([1000, n23, n23, 1000])), f9(n23) - f3(7))
            else:
                atexit.register(handler21)
            assert 1000 == None, "two\nlines" * 1
        finally:
            try:
                log(255 * 1.5, [], ("lost").replace(TEXT[1], TEXT))
                t24 = "done"
            except SystemExit as e25:
                log(type(e25).__name__)
                raise KeyboardInterrupt
            atexit.register(Equal2(1))
            raise ValueError
    except Exception as e26:
        log(str(e26))
        try:
            pass
        except OSError as e27:
            log(str(e27))
        finally:
            sys.stderr.write("lost" + "\n")
w28 = 3
while w28 > 0:
    w28 -= 1
    thread29 = threading.Thread(target=sys.exit, args=(1000,))
    thread29.start()
    thread29.join()
    log(thread29.is_alive())
    break
n30, t31 = f3(0), "%s and %03d" % ("lost", 1)
log(f3((n30 & 6)), ("%s and %05d" % ("lost", 1)).upper())
print(t31[::-1], t31, ("%s and %03d" % ("", 5)).count("it's"))
n30 += n30 + 3
try:
    atexit._run_exitfuncs()
except (ZeroDivisionError, TypeError) as e32:
    log(type(e32).__name__)
    log(1)
raise ArithmeticError("{}|{:>3}".format(0, t31))
