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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(RuntimeError):
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


def fail4(a5):
    def fail6(a7):
        sys.exit(len([a7]))
    raise Error2("a" * 0)


def fail8(a9):
    x10 = 1 + (fail4(5))


def handler11(value=None, tag="a"):
    log("in handler 12", value, tag)
    def f13(a14):
        n15 = 5 ** 4
        return (len([n15]) | 9)
    sys.stdout.flush()
    raise SystemExit(None)


def handler16(value=None, tag="x y"):
    log("in handler 17", value, tag)
    with Manager3("it's") as m18, Manager3(""):
        w20 = 3
        while w20 > 0:
            w20 -= 1
            try:
                sys.stderr.write("" + "\n")
                raise ValueError("it's")
            except Error2:
                print("{}|{:>1}".format(255, "it's"))
            else:
                log(len([x for x in [] if x % 2 == 0]))
            finally:
                sys.stdout.write("{}|{:>1}".format(1, "x y") + chr(10))
                raise SystemExit(None)
            atexit.register(log, len("done") + 2, None)
        fail4((1 ^ 3))


def handler21(value=None, tag=""):
    log("in handler 22", value, tag)
    for i23 in [1, 2]:
        sys.stderr.write("100%"[1:3] + "\n")


try:
    atexit.register(handler21)
    [][-9]
finally:
    log(len(", ".join(["100%", "bc"])), 255)
    sys.stdout.flush()
try:
    print(3)
    if not [5]:
        atexit.register(lambda: log(2))
    elif isinstance(1000, str):
        atexit.register(fail8, 3)
        raise IndexError(("done").strip())
    str([][9])
except Exception as e24:
    log(type(e24).__name__, e24.args)
    print("" * 2, list(reversed([42, 2, 2, 10])))
finally:
    try:
        raise OSError("bc", 0)
    except (KeyError, LookupError) as e25:
        log(type(e25).__name__)
    except Error2 as e26:
        log(type(e26).__name__, e26.args)
    finally:
        try:
            l27 = [v for v in [x + 1 for x in range(2) if x != 2] if isinstance(v, int)]
            [2, 2, 7][9]
        finally:
            n28, t29 = len("lost"), "{}|{:>7}".format(3, "a")
            try:
                raise KeyError("{}|{:>2}".format(n28, t29))
            except Exception as e30:
                log(str(e30))
            except SystemExit as e31:
                log(str(e31))
            except:
                l32 = [v for v in [n28, n28, 3] if isinstance(v, int)]
log(None, {"k": (2 if "100%" in "bc" else 42)})
raise KeyError("lost", 1000)
