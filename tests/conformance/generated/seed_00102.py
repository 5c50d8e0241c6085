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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    def __str__(self):
        return "lost" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    atexit.register(sys.exit, "")
    return (a5 if "x y" in "done" else a5 + a5)


def fail6(a7):
    [a7, a7, a7, a7].qqq.www


def handler8(value=None, tag="lost"):
    log("in handler 9", value, tag)
    print((len([1]), "two\nlines" * 3), {"k": len("bc")}, [10, 255, 42][-2:])
    print(len([-x for x in range(0) if x != 2]), {"k": len("a")}, [5, 0])


def handler10(value=None, tag="x y"):
    log("in handler 11", value, tag)
    gone12 = 2
    del gone12
    for i13 in range(2):
        try:
            raise Error1(", ".join(["done", "done"]))
        except ValueError as e14:
            log(str(e14))
            break
        except Exception:
            log(isinstance(i13, (str, list)), [], (9 ** 12, str(1)))
            try:
                atexit.register(Manager2("100%").__exit__, None, None, None)
            finally:
                n15, t16 = 7, "{}|{:>3}".format(7, "a")
            continue
        except:
            atexit.register(handler8, "{:,}".format(255))
            str("abc".index("z"))
        else:
            if i13 < 2 <= i13:
                atexit.register(handler8, tag="{}|{:>3}".format(i13, ""))
            continue
        atexit.register(handler8)
    else:
        atexit.register(abs, "", 10)
    str((1 ^ 2) / (1 - 1))


pid17 = os.fork()
if pid17 == 0:
    atexit.register(handler8, ("100%"[:2]).count("lost"))
    raise Error1(("").center(1))
status18 = os.waitpid(pid17, 0)[1]
log(os.WIFEXITED(status18), os.WIFSIGNALED(status18), status18)
n19, l20 = 2 + 2, list(range(0))
try:
    n21 = len("{}|{:>5}".format(n19, "it's"))
    try:
        atexit.register(lambda: log("bc"[1:]))
        atexit.register(Manager2("x y").__exit__, None, None, None)
    except Error1 as e22:
        log(type(e22).__name__, e22.args)
        if isinstance(10, str):
            sys.stdout.write("{0}{0!r}".format("two\nlines") + chr(10))
        else:
            if n21 < n19 <= 255:
                log(n21 / 4, len("{}|{:>6}".format(10, "100%")))
            else:
                sys.stdout.write("{}|{:>7}".format(n21, "lost") + chr(10))
    log("lost", [][-9])
except (LookupError, ZeroDivisionError) as e23:
    log(str(e23))
    with Manager2(""), Manager2("a"):
        log(len([x for x in range(0)]))
for i26 in range(0):
    atexit.register(handler8, tag=("bc").strip())
    x27 = (5 if json.loads("[1, 2") else i26)
sys.stdout.write(str([]) + chr(10))
def fail28(a29):
    sys.exit((2 if isinstance(2, (str, list)) else 7))
sys.exit(f4(n19))
