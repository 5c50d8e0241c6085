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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(TypeError):
    def __str__(self):
        return "x y" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f3(a4):
    return len("")


def f5(a6):
    return 2


def handler7(value=None, tag=""):
    log("in handler 8", value, tag)
    l9 = [v for v in list(reversed([1])) if isinstance(v, int)]
    try:
        raise LookupError(repr(2))
    except (ZeroDivisionError, RuntimeError) as e10:
        log(type(e10).__name__, e10.args)
        log(1)
        print(42, max([1 * 1, 5]), "%s and %04d" % ("{}|{:>6}".format(255, ""), len([0])))
    print("bc", len([10, sum([1, 10])]), "{}|{:>3}".format(("it's").count("two\nlines"), "x y"))
    raise Error1(("bc").upper())


def handler11(value=None, tag="bc"):
    log("in handler 12", value, tag)
    try:
        with Manager2("x y") as m13, Manager2("two\nlines"):
            print(0.5)
        [][9]
    except (IndexError, ZeroDivisionError) as e15:
        log(str(e15))
        if not [10]:
            try:
                t16 = ("{}|{:>5}".format(10, "a")).title()
                assert (0 if True else 2) == None
            except (Exception, TypeError) as e17:
                log(str(e17))
                atexit.register(log, 0.1 + 0.2, ("%s and %03d" % ("two\nlines", 255)).strip())
            except:
                atexit.register(lambda: log(5 * 1.5))
            try:
                log((len("done"), "bc" + "a"))
                raise OSError("", 7)
            except Exception as e18:
                log(type(e18).__name__, e18.args)
            else:
                atexit.register(sys.exit, 2)
        elif f3(10) >= len(""):
            try:
                sys.stderr.write("it's" + "\n")
                log((2 < 2 <= 1000 and isinstance(0, int)))
            except Exception as e19:
                log(str(e19))
                log((5 * 1, repr(1)))
    except Exception:
        n20 = len("100%")
    atexit.register(lambda: log({"k": 1000}))


with Manager2("two\nlines"):
    pass
atexit._run_exitfuncs()
sys.stderr.write("%s and %04d" % ("lost", 7) + "\n")
sys.exit(None)
