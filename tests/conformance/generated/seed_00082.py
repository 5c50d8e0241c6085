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


class Error1(OSError):
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


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    (1000 +
        ([7][-9]))


def fail7(a8):
    raise ZeroDivisionError(repr([a8, a8, 5]))


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    atexit.register(lambda: log(None))
    if (10 > 5 and isinstance(2, int)):
        try:
            pass
        except Exception as e11:
            log(str(e11))
            if "lost" in "two\nlines":
                sys.stdout.flush()
        finally:
            d12 = {"done": 255 + 1}
    elif (1000 if False else 1000) == sum([1000, 7]):
        try:
            sys.stderr.write("100%" + "\n")
            (lambda v: v.a)(2)
        except Error1:
            with Manager3("a"):
                log(len("%s and %04d" % ("two\nlines", 0)))
            atexit.register(sys.exit, "")
        except BaseException:
            if "" in "it's":
                log(",".join(["", "100%"]) + "a"[::-1])
            else:
                print((str(10)).count("two\nlines"), ((7 & 6) if False else sum([0, 10])), {"k": 1000})
    raise OSError(",".join(["it's", "x y"]))


def handler14(value=None, tag=""):
    log("in handler 15", value, tag)


l16 = [v for v in [42, 10] if isinstance(v, int)]
try:
    pass
finally:
    try:
        pass
    except SystemExit:
        n17 = len("done")
        try:
            pass
        except ZeroDivisionError as e18:
            log(type(e18).__name__)
            atexit.register(fail7, n17 - n17)
    except SystemExit as e19:
        log(type(e19).__name__)
    finally:
        sys.stdout.flush()
    if "done" in "x y":
        try:
            try:
                sys.stderr.write("%s and %03d" % ("bc", 5) + "\n")
                fail5(len("done"))
            except Exception:
                l16.append(8 ** 6)
                raise ValueError(("bc").replace(TEXT[1], TEXT))
            print(None)
            (3 if fail7(42 * 5) else 7)
        except Exception as e20:
            log(type(e20).__name__, e20.args)
            try:
                log(",".join(["%s and %02d" % ("done", 10), "%s and %03d" % ("", 2)]))
                print({"k": 10 * 0})
                str([7, 42][9])
            except BaseException as e21:
                log(type(e21).__name__)
        except (ArithmeticError, KeyError) as e22:
            log(str(e22))
            try:
                raise
            except Exception as e23:
                log(str(e23))
                log(1)
    elif isinstance(1, int):
        atexit.register(Equal4(1))
    else:
        try:
            log((2, "-".join(["bc", "lost"])), 2 < 5 <= 1)
            x24 = log("x y", missing_name)
        finally:
            try:
                pass
            except ZeroDivisionError as e25:
                log(type(e25).__name__)
                raise ValueError("lost")
            except:
                pass
for i26 in range(2):
    if "done" in "done":
        log(None)
        sys.stderr.write(("lost").replace(TEXT[1], TEXT) + "\n")
    else:
        with Manager3("done"):
            log(not "x y", l16)
            x28 = str(5 % 0)
    sys.stdout.flush()
else:
    n29 = len(l16) * len("a")
l16.append(len("done"))
with Manager3("x y"), Manager3("lost") as m31:
    w32 = 3
    while w32 > 0:
        w32 -= 1
        try:
            sys.exit(10 + 2)
        finally:
            atexit.register(Manager3("").__exit__, None, None, None)
    sys.stderr.write("it's" + "\n")
atexit.register(Equal4(2))
sys.exit(("x y").count("done"))
