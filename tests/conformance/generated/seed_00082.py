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
        except Error2:
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
        finally:
            try:
                raise Error1(", ".join(["x y", "two\nlines"]))
            except (LookupError, RuntimeError) as e18:
                log(type(e18).__name__, e18.args)
    except Exception as e19:
        log(str(e19))
        try:
            pass
        except ZeroDivisionError as e20:
            log(str(e20))
            print(None, sum([2 + 0, (42 if 10 < 2 <= 2 else 7)]))
            [0, NUMBER(1)]
        except SystemExit as e21:
            log(type(e21).__name__, e21.args)
            raise Exception("done", 7)
    finally:
        try:
            n22, t23 = 1000 - 1000, "{}|{:>5}".format(5, "it's")
            try:
                [n22, len(6)]
            finally:
                atexit.register(handler9)
            str(fail7(n22))
        except Error1 as e24:
            log(type(e24).__name__, e24.args)
            raise SystemExit(-1)
        else:
            atexit.register(Equal4(1))
        finally:
            try:
                log((2, "-".join(["bc", "lost"])), 2 < 5 <= 1)
                x25 = log("x y", missing_name)
            finally:
                atexit.register(handler9, 5 / 4)
        atexit.register(handler9, tag="done"[1:])
    with Manager3("100%") as m26, Manager3("a") as m27:
        sys.stdout.flush()
        10 - 2 + (0 // (1 - 1))
try:
    raise SystemExit(-1)
except Exception:
    try:
        str(NOTHING(1))
    except Error1 as e28:
        log(str(e28))
        atexit.register(Manager3("bc").__exit__, None, None, None)
except Exception as e29:
    log(str(e29))
    try:
        try:
            sys.stderr.write("it's" + "\n")
            [5, [1 // v for v in (3, 0)]]
        except Exception as e30:
            log(type(e30).__name__, e30.args)
            n31 = 0
        except:
            if not [5]:
                atexit.register(handler14, 1 > 255 * 3)
                print("done")
            else:
                log(None, 42 < 3 <= 7)
                raise
        else:
            n32 = 3
        finally:
            n33 = (7 if False else 1000) * ("lost").count("bc")
        atexit.register(fail7, 3)
        raise KeyboardInterrupt
    except Exception as e34:
        log(type(e34).__name__, e34.args)
        for i35 in [1, 2]:
            print(list(reversed([1000])), (len([255, i35, 5, i35]), "" + "100%"), {"k": len(l16)})
            d36 = {"bc": i35 + i35}
        raise Error2("it's")
    except SystemExit:
        print((len("100%"), repr(0)), 255)
    (42 if missing_name + 1 else 10)
except:
    n37 = 5
finally:
    sys.stdout.write("100%" + chr(10))
    atexit.register(handler9, 42 * 1.5)
w38 = 3
while w38 > 0:
    w38 -= 1
    atexit.register(log, [], [5, 255, 2, 3])
    w39 = 3
    while w39 > 0:
        w39 -= 1
        log({"k": (42 ^ 5)})
w40 = 3
while w40 > 0:
    w40 -= 1
    atexit.register(Manager3("lost").__exit__, None, None, None)
l41 = [v for v in l16 if isinstance(v, int)]
