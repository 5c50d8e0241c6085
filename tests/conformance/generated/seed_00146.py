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
    raise KeyError(2)


class Error1(LookupError):
    def __str__(self):
        return "100%" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def fail3(a4):
    raise IndexError()


def fail5(a6):
    x7 = str([][-9])


def handler8(value=None, tag="x y"):
    log("in handler 9", value, tag)
    raise ArithmeticError("%s and %03d" % ("x y", 1000))


def handler10(value=None, tag="two\nlines"):
    log("in handler 11", value, tag)
    atexit.register(sys.exit, 2)
    sys.stderr.write(("a").replace(TEXT[1], TEXT) + "\n")


atexit.register(sys.exit, "bc")
print(len([2, 7]))
atexit._run_exitfuncs()
sys.stdout.flush()
pid12 = os.fork()
if pid12 == 0:
    t13 = ""
    atexit.register(log, "%s and %04d" % ("{}|{:>5}".format(5, "bc"), ("a").count("x y")), list(range(3, 3, 2)))
    try:
        with Manager2(t13), Manager2(t13):
            atexit.register(lambda: log("%s and %04d" % (t13, 1000) + "it's"))
        (t13).count("") + ([1, 5, 2] + None)
    except Exception:
        try:
            atexit.register(log, {"k": 7 - 2}, "a"[-1:])
            n16, t17 = 7 + 7, "%s and %02d" % (t13, 2)
            raise ValueError(repr([]))
        except ValueError as e18:
            log(type(e18).__name__, e18.args)
            log(1)
            print("lost", max([(255 if t13 in t13 else 3), 7]))
        except Error1:
            for i19 in (7, 1000):
                log([0, 1], list(reversed([i19, 1000, i19])), "{}|{:>1}".format(i19 + 5, "100%"))
                log({"k": (t13).count(t13)}, [x for x in range(0) if x > 1], i19)
        finally:
            for i20 in (10, 3):
                n21, t22 = i20, "-".join([t13, t13])
            else:
                n23 = len([0, 255, 1])
            n24 = ((7 if not t13 else 10) if (False or 5 < 0 <= 1000) else sum([0, 5]))
        try:
            sys.exit((t13).count("lost"))
        finally:
            n25 = (len([7, 1, 42]) if (isinstance(2, int) and 2 == 2) else 1)
            atexit.register(log, n25, (t13[-1:]).upper())
    except SystemExit as e26:
        log(type(e26).__name__, e26.args)
    raise RuntimeError(len("done"))
status27 = os.waitpid(pid12, 0)[1]
log(os.WIFEXITED(status27), os.WIFSIGNALED(status27), status27)
atexit._run_exitfuncs()
[255, [].nothing]
