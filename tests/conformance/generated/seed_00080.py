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


class Error1(Exception):
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


class Class3(object):
    shared = [10, 2]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f4(a5):
    try:
        try:
            print(2, "100%")
        except BaseException:
            log("" * 3)
        except Exception as e6:
            log(type(e6).__name__)
        except:
            log("%s and %03d" % ("bc", ("two\nlines").count("100%")))
        finally:
            try:
                sys.stderr.write("{:>9}{:<3}{:^5}".format(2, "a", "b") + "\n")
                sys.stderr.write("%x %o" % (97, 94) + "\n")
                raise Error1(", ".join(["", "bc"]))
            except Error1 as e7:
                log(type(e7).__name__, e7.args)
                atexit.register(Manager2("a").__exit__, None, None, None)
                raise ArithmeticError(", ".join(["bc", "it's"]))
            finally:
                log("{}|{:>7}".format(a5, "x y"), 0, (len("it's"), "%s and %01d" % ("lost", 42)))
                t8 = "%s and %05d" % ("%s and %02d" % ("", a5), a5)
            n9 = (",".join(["x y", "bc"])).count("a")
    except ZeroDivisionError as e10:
        log(type(e10).__name__)
        if (a5 < a5 <= 1000 and "done" in "lost"):
            log(a5, a5)
        else:
            atexit.register(lambda: log(7 ** 9))
    except Exception:
        try:
            gone11 = a5
            del gone11
            gone11
            atexit.register(log, "", ", ".join([str(("x y").startswith("b")), ("x y").ljust(8)]))
            str(TEXT[5](2))
        finally:
            sys.stdout.write("%x %o" % (3, 47))
        sys.stdout.flush()
    finally:
        a5 *= ("a").count("a")
        log(isinstance(a5, str), (a5, ("").ljust(1)), a5 < 1 <= a5)
    return a5 + 3


def f12(a13):
    return max([max([42, a13]), a13 * a13])


def fail14(a15):
    with Manager2("it's"):
        print({"k": len("x y")}, "{}|{:>3}".format(len("done"), "two\nlines"), (a15 if False else 8 ** 8))
        o17 = Class3(a15 * 2)
        log(o17, o17.add(a15))
    log(
        "a",
        "done".missing(),
    )


def fail18(a19):
    log(str(("it's").startswith(" ")), ("done").ljust(7))
    assert (a19 | 5) == None, "100%" * 1


def handler20(value=None, tag="bc"):
    log("in handler 21", value, tag)
    try:
        log(f12(0 - 1000), [10, 5, 1000, 7][::-1])
        raise Error1(repr(("100%", 1)))
    except Exception as e22:
        log(type(e22).__name__, e22.args)
    sys.exit(0 + 255)


def handler23(value=None, tag="it's"):
    log("in handler 24", value, tag)
    raise ZeroDivisionError(("done").zfill(4))


def handler25(value=None, tag="lost"):
    log("in handler 26", value, tag)


atexit.register(sys.exit, 255)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGTERM)
signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
atexit.register(handler20, (0 * 42, "%x %o" % (62, 56)))
sys.excepthook = hook
str([3][100])
