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


class Error1(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 0


class Error2(Error1):
    def __str__(self):
        return "100%" + repr(self.args)


def f3(a4):
    return a4


def f5(a6):
    try:
        sys.stderr.write("lost" + "\n")
        print("{}|{:>6}".format(f3(a6), "x y"), None, {"k": a6})
        raise Error2()
    except BaseException as e7:
        log(str(e7))
        raise
    except Exception as e8:
        log(str(e8))
    finally:
        atexit.register(sys.exit, 0)
        atexit.register(len, "lost", a6)
        undefined
    return (a6 + 1 if max([a6, a6]) != 255 else a6 - a6)


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    n11 = (2 if 10 < 42 <= 5 else 7) * f3(2)
    try:
        raise KeyError(("done").replace(TEXT[1], TEXT))
    except Exception as e12:
        log(type(e12).__name__)
        try:
            log(list(reversed([1, n11, n11])), "%s and %05d" % ("lost", f3(3)))
        except LookupError as e13:
            log(type(e13).__name__)
            raise Error1("lost" * 1)
        else:
            try:
                [n11, int("")]
            except Exception as e14:
                log(str(e14))
            finally:
                atexit.register(sys.exit, "two\nlines")
        finally:
            print(list(range(3, 3, 2)))
            try:
                raise OSError("bc", n11)
            finally:
                log([-x for x in range(5) if x != 2])
            log("lost", len([10, n11]) % (1 - 1))
    except Exception as e15:
        log(str(e15))
        raise TypeError("%s and %02d" % ("x y", 10))
    finally:
        print("{}|{:>8}".format(7, "bc"))


def handler16(value=None, tag="100%"):
    log("in handler 17", value, tag)
    if (True or isinstance(1000, str)):
        l18 = [v for v in [255, 0] if isinstance(v, int)]
        log({"k": len(l18)})
    else:
        try:
            try:
                atexit.register(handler9, tag=("two\nlines").replace(TEXT[1], TEXT))
                log({"k": f5(2)})
                raise TypeError("x y", 2)
            except RuntimeError as e19:
                log(str(e19))
                "100%" + 8
            except ZeroDivisionError as e20:
                log(str(e20))
                sys.stdout.flush()
            else:
                print("x y", (sum([7, 3]), "%s and %02d" % ("two\nlines", 255)), len("two\nlines") - max([1, 255]))
            if 3 < 10 <= 1:
                log(not "lost")
            elif isinstance(5, str):
                print((9 ** 14, "%s and %03d" % ("lost", 255)), 0.1 + 0.2, 7)
            else:
                n21 = 2
            raise Error1
        except Exception:
            l22 = [v for v in [x + 1 for x in range(4) if x % 2 == 0] if isinstance(v, int)]
            print(1, len(sorted([2], key=lambda v: -v)), 0 * 1.5)
        else:
            try:
                [5, int(None)]
            except ZeroDivisionError as e23:
                log(type(e23).__name__, e23.args)
                log([1000, 3, 2], "it's"[1:3], (0, "{}|{:>8}".format(1000, "done")))
            except Exception as e24:
                log(str(e24))
                atexit.register(handler9)
                raise ArithmeticError(len([3, 1000, 1000, 3]))
    try:
        print([2][1:], "%s and %03d" % ("two\nlines" * 2, 2 + 2))
        l25 = [v for v in [2] if isinstance(v, int)]
    except Exception:
        sys.stdout.write("done" * 0 + chr(10))


def handler26(value=None, tag="lost"):
    log("in handler 27", value, tag)
    atexit.register(lambda: log((3, ("lost").replace(TEXT[1], TEXT))))
    print(None, ("%s and %04d" % ("bc", 3)).title())
    raise Error2()


try:
    raise KeyboardInterrupt
except TypeError as e28:
    log(type(e28).__name__, e28.args)
    raise Error1("%s and %03d" % ("100%", 1000))
else:
    log([])
    raise Error2
l29 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
l30 = [v for v in l29 if isinstance(v, int)]
sys.stderr.write("bc" + "" + "\n")
atexit.register(handler9)
sys.stdout.write("")
assert f5(7) == None
