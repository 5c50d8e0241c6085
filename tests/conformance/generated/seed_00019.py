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


class Error1(RuntimeError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def handler3(value=None, tag="done"):
    log("in handler 4", value, tag)
    log("{}|{:>6}".format(("a").count("two\nlines"), "it's"))
    with Manager2("lost") as m5, Manager2("done"):
        sys.stdout.write("x y")
        log("lost" + "done" + "two\nlines", 2)


log(7 != 5, 1, "{}|{:>1}".format(len([]), "it's"))
atexit.register(log, {"k": max([1000, 7])}, (("bc").strip()).count("bc"))
t7 = "%s and %05d" % (("it's").strip(), 5 - 255)
print(t7 + "%s and %02d" % ("x y", 1000), len([x for x in range(2) if x > 1]), [x * 2 for x in range(2) if x > 1])
sys.stdout.write("{}|{:>6}".format(255, t7) + chr(10))
try:
    pass
except KeyError as e8:
    log(type(e8).__name__, e8.args)
    try:
        raise
    except RuntimeError as e9:
        log(type(e9).__name__)
        atexit.register(print, 3, ("%s and %01d" % (t7, 10)).count("two\nlines"))
    except:
        try:
            try:
                atexit.unregister(handler3)
                atexit.register(handler3)
                raise
            except ZeroDivisionError:
                sys.stdout.flush()
                print(10 - 10, 8 ** 10, [2, 0])
            print((1 | 9) == len([7]), sorted([], key=lambda v: -v))
        except SystemExit as e10:
            log(type(e10).__name__)
        finally:
            try:
                log(len([sum([3, 255]), 0]))
                print(repr(len(t7)), "%s and %05d" % ("lost", 3 * 1000))
            except KeyError as e11:
                log(type(e11).__name__)
        raise SystemExit(t7)
finally:
    atexit.unregister(handler3)
atexit.register(print, 42 * 1.5, len(t7) - (2 ^ 6))
