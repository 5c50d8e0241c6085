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


class Error1(TypeError):
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


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return 42


def fail6(a7):
    try:
        pass
    except Error1 as e8:
        log(type(e8).__name__, e8.args)
        w9 = 3
        while w9 > 0:
            w9 -= 1
            atexit.register(abs, "a", a7)
            try:
                atexit.register(lambda: log("done"[:2]))
                t10 = ("" + "two\nlines").strip()
                a7 % len([])
            except SystemExit as e11:
                log(type(e11).__name__)
                sys.stdout.flush()
                NUMBER[0]
            finally:
                d12 = {"": len([])}
                atexit.register(lambda: log(91.5))
    except Exception as e13:
        log(type(e13).__name__, e13.args)
        sys.exit(-1)
    except:
        atexit.register(abs, "lost", a7)
    finally:
        atexit.register(Equal3(3))
        try:
            try:
                (lambda v: v.a)(a7)
            except LookupError as e14:
                log(type(e14).__name__, e14.args)
            except SystemExit:
                pass
            sys.exit(a7)
        except Exception:
            t15 = str([5, 2, 2, a7])
            n16 = 3
        finally:
            with Manager2("100%") as m17:
                print("done", (a7, repr(2)))
            n18 = 5 * max([0, 2])
    {"": a7}[None]


def fail19(a20):
    print((a20, "-".join(["100%", ""])), "bc")
    raise Error1("a", a20)


def handler21(value=None, tag="a"):
    log("in handler 22", value, tag)


def handler23(value=None, tag="it's"):
    log("in handler 24", value, tag)
    try:
        d25 = {"a": 4 ** 16}
        exit(1 + 7)
    except Exception as e26:
        log(str(e26))
        for i27 in (0, 42):
            print(42 * 1.5, [255][::-1])
    except (KeyError, KeyError) as e28:
        log(type(e28).__name__)
    else:
        atexit.register(Equal3(1))
    t29 = (("x y").upper()).replace(TEXT[1], TEXT)


l30 = [v for v in [1, 7, 42] if isinstance(v, int)]
def fail31(a32):
    if max([a32, a32]) >= len([2, 1]):
        sys.stderr.write(("x y").replace(TEXT[1], TEXT) + "\n")
        try:
            try:
                pass
            except BaseException as e33:
                log(type(e33).__name__)
            except RuntimeError as e34:
                log(type(e34).__name__, e34.args)
                atexit.register(handler21, tag="{}|{:>2}".format(a32, "x y"))
                return len("two\nlines")
            finally:
                atexit.register(handler23)
                a32 -= (3 & 6)
            n35 = a32
            assert 42 * 1000 == None, "%s and %03d" % ("a", 5)
        finally:
            for i36 in (7, 5):
                sys.stderr.write(repr(l30) + "\n")
                sys.stdout.flush()
                continue
            else:
                log((len("x y"), "two\nlines" + ""))
    x37 = str(fail6(len("done")))
log("%s and %03d" % ("", max([255, 2])))
raise Error1((1000 if 255 < 5 <= 2 else 1000))
