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


class Error1(ZeroDivisionError):
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


def f3(a4):
    atexit.register(Manager2("lost").__exit__, None, None, None)
    return (10 if "100%" in "bc" else a4) * a4 * a4


def f5(a6):
    sys.stdout.flush()
    return 5 - a6


def fail7(a8):
    raise ValueError("%s and %01d" % ("", a8))


def fail9(a10):
    try:
        atexit.register(len, "bc", a10)
        if a10 - a10 != a10 * a10:
            sys.stdout.write(", ".join(["it's", "two\nlines"]))
        str(fail7(len("two\nlines")))
    except TypeError as e11:
        log(type(e11).__name__, e11.args)
        print({"k": len([])}, (len([2, a10]), "{}|{:>1}".format(a10, "")))
    except BaseException:
        print(f3(a10), 5 / 4, (a10, "{}|{:>7}".format(1, "x y")))
        sys.exit("x y")
    dict([1])


def handler12(value=None, tag="it's"):
    log("in handler 13", value, tag)


def handler14(value=None, tag="x y"):
    log("in handler 15", value, tag)
    assert sum([3, 2]) == None


sys.stdout.write("x y" + "lost")
if isinstance(2, str):
    try:
        pass
    except Exception as e16:
        log(str(e16))
    except ArithmeticError as e17:
        log(type(e17).__name__)
elif not "100%":
    signal.signal(signal.SIGUSR1, on_signal)
    os.kill(os.getpid(), signal.SIGUSR1)
else:
    if True:
        sys.stderr.write("100%" + "it's" + "\n")
    elif ("" in "a" or isinstance(3, str)):
        try:
            try:
                n18, t19 = 2, "{}|{:>7}".format(255, "lost")
                raise Error1("done", 7)
            except Error1 as e20:
                log(type(e20).__name__, e20.args)
            else:
                sys.stderr.write("" + "\n")
        except Exception:
            with Manager2("100%"), Manager2("it's"):
                sys.stderr.write("" + "100%" + "\n")
                atexit.register(sys.exit, "lost")
        except (ZeroDivisionError, ValueError):
            log(2 + 0 - 0 * 7, list(reversed([1, 255, 5])), "done")
        else:
            try:
                print((1, "{}|{:>4}".format(5, "it's")), ((10 if "" in "100%" else 1), "{}|{:>1}".format(1000, "done")), {"k": 42})
                atexit.register(handler12, "two\nlines" in "bc")
                "100%".nothing
            except Exception as e23:
                log(type(e23).__name__, e23.args)
            finally:
                atexit.register(handler12)
                atexit.register(handler12, f5(42 + 2))
if not [0, 10, 5]:
    atexit.register(handler12)
else:
    pass
atexit.register(handler14)
raise Exception("-".join(["100%", "a"]))
