from __future__ import print_function

import atexit
import json
import multiprocessing
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


class Error1(ValueError):
    pass


class Error2(KeyError):
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


def f5(a6):
    return a6


def f7(a8):
    return a8


def fail9(a10):
    try:
        atexit.register(Equal4(2))
        log("bc", list(NUMBER))
    except Exception:
        try:
            sys.exit(None)
        except Exception as e11:
            log(type(e11).__name__)
            print(("two\nlines"[-1:]).title(), "%5.2f|%-6s|" % (0.25, "bc"), "two\nlines" in "100%")
        sys.stdout.write("%s and %05d" % ("two\nlines", a10))
    except:
        t12 = "{}|{:>5}".format(f5(2), "bc")
    raise LookupError("lost", 3)


def handler13(value=None, tag="lost"):
    log("in handler 14", value, tag)
    try:
        pass
    except BaseException as e15:
        log(type(e15).__name__)
        sys.stdout.write("%r %s" % ([10, 0, 0], "") + chr(10))
    except RuntimeError:
        n16 = ("x y").count("two\nlines") + (2 % 3)
        l17 = [v for v in list(reversed([n16, n16, n16, n16])) if isinstance(v, int)]
    finally:
        try:
            raise Error1("bc"[::-1])
        except SystemExit:
            try:
                atexit.register(sys.exit, 42)
                raise KeyboardInterrupt(1)
            except Exception as e18:
                log(type(e18).__name__)
            atexit.register(Manager3("it's").__exit__, None, None, None)
        except Exception as e19:
            log(type(e19).__name__, e19.args)
            log(1)
    l20 = [v for v in [1000, 1000] if isinstance(v, int)]
    len(str("bc".nothing)) + 1


def handler21(value=None, tag="lost"):
    log("in handler 22", value, tag)


with Manager3("done") as m23:
    print({"k": 3}, isinstance(2, (str, list)), {"k": 5})
sys.stdout.write("%s and %02d" % ("", 255) + chr(10))
atexit.register(sys.exit, 42)
w24 = 2
while w24 > 0:
    w24 -= 1
    atexit._run_exitfuncs()
    try:
        with Manager3("x y") as m25:
            try:
                f5()
            except LookupError as e26:
                log(type(e26).__name__, e26.args)
                log(1)
            w27 = 1
            while w27 > 0:
                w27 -= 1
                l28 = [v for v in [1, 1, 3, 255][:2] if isinstance(v, int)]
            sys.exit(None)
        [][-9]
    except Exception as e29:
        log(type(e29).__name__)
    except OSError as e30:
        log(type(e30).__name__)
        try:
            break
        except Exception as e31:
            log(str(e31))
        continue
    except:
        atexit.register(lambda: log("{}|{:>2}".format(10, "lost")))
        raise Error2("a")
    raise KeyboardInterrupt()
n32, l33 = ("two\nlines").count("it's"), list(range(2))
d34 = {"lost": 7 ** 15}
if "done" in "bc":
    sys.stdout.flush()
elif isinstance(n32, int):
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    raise ValueError("two\nlines", 1000)
