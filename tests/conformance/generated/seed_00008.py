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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f2(a3):
    return ("lost").count("lost")


def fail4(a5):
    raise Exception(max([a5, 3]))


def handler6(value=None, tag="100%"):
    log("in handler 7", value, tag)
    atexit.register(log, len([42, 2, 3, 5]), repr(10) + "it's" * 1)
    sys.stdout.write("%s and %01d" % ("lost", 5))
    try:
        raise KeyError("{}|{:>3}".format(7, "100%"))
    except ArithmeticError:
        with Manager1("done"), Manager1("x y"):
            pass
        print(not [5], f2((3 if not [42, 2, 42] else 0)), list(reversed([2, 7, 3, 255])))
    finally:
        if 1000 < 3 <= 10:
            try:
                atexit.register(fail4, 5 - 2)
                sys.stdout.write("-".join(["two\nlines", "lost"]) + chr(10))
                raise ArithmeticError()
            except KeyError as e10:
                log(str(e10))
                log([x for x in range(3) if x != 2], ""[:2] + "%s and %02d" % ("x y", 42), "lost")
            except Exception as e11:
                log(str(e11))
                log(1)
            finally:
                sys.stderr.write(("").replace(TEXT[1], TEXT) + "\n")
            print(f2(max([5, 7])), {"k": len([5, 255])})
        else:
            sys.stderr.write("{}|{:>8}".format(1000, "bc") + "\n")


def handler12(value=None, tag="done"):
    log("in handler 13", value, tag)


if (0 < 7 <= 1000 and False):
    sys.excepthook = hook
atexit.register(int, "bc", 3)
t14 = ""[1:]
sys.stdout.write("a" + "done")
try:
    sys.exit(f2(2))
except RuntimeError as e15:
    log(str(e15))
    log(1)
    for i16 in range(0):
        try:
            raise ValueError
        except BaseException as e17:
            log(str(e17))
            sys.stdout.flush()
            x18 = "bc" + 7
        except (ZeroDivisionError, ArithmeticError) as e19:
            log(str(e19))
            print(((i16 if False else i16), t14), [42])
        finally:
            with Manager1(t14) as m20:
                atexit.register(handler6, "{}|{:>4}".format(i16, t14) + "it's" * 3)
sys.exit()
