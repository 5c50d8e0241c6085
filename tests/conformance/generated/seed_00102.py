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


class Error1(OSError):
    def __init__(self, *args):
        OSError.__init__(self, *args)
        self.extra = 3


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
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    try:
        atexit.register(log, "", list(range(0, 3, 1)))
        TEXT(1)
    except SystemExit as e6:
        log(str(e6))
        raise
    except Error1 as e7:
        log(type(e7).__name__, e7.args)
        return 0 - 1
    finally:
        try:
            log(a5 < a5 <= a5)
            raise RuntimeError()
        finally:
            if a5 < a5 <= 1000:
                l8 = [v for v in [-x for x in range(0) if x != 2] if isinstance(v, int)]
            else:
                print("{}|{:>8}".format(a5 * a5, "x y"), sorted([a5], key=lambda v: -v))
            x9 = len([]) / 0
    raise Error1


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    def f12(a13):
        print("%s and %03d" % ("%s and %05d" % ("lost", 255), len([a13, 0, a13, a13])), True, 2)
        return ((a13 if True else a13) if a13 < 255 <= 7 else a13)
    print((42 if 3 >= 42 else 3) * len([]), repr([]))
    l14 = [v for v in [1000, 255][-2:] if isinstance(v, int)]
    x15 = TEXT()


def handler16(value=None, tag="lost"):
    log("in handler 17", value, tag)
    sys.stdout.flush()
    w18 = 3
    while w18 > 0:
        w18 -= 1
        try:
            log("x y" * 0, list(range(2, 8, 2)), (len("bc"), str(42)))
            l19 = [v for v in [x for x in range(5) if x % 2 == 0] if isinstance(v, int)]
            assert 3 + 7 == None
        except BaseException as e20:
            log(type(e20).__name__, e20.args)
            for i21 in [1, 2]:
                log("%s and %03d" % ("bc"[-1:], len([i21, i21])), (4 ** 6, "100%"[::-1]), "two\nlines")
                log("x y"[-1:], 0.1 + 0.2, (i21 - 42, "{}|{:>2}".format(i21, "it's")))
                break
        finally:
            atexit.register(lambda: log((len("two\nlines"), ",".join(["two\nlines", ""]))))
        try:
            try:
                raise Error1(42)
            except (Exception, ValueError) as e22:
                log(type(e22).__name__)
                l23 = [v for v in list(reversed([2])) if isinstance(v, int)]
            atexit.register(handler10, not [2, 1000, 10, 2])
        except Exception as e24:
            log(type(e24).__name__, e24.args)
        except Exception as e25:
            log(type(e25).__name__, e25.args)


try:
    try:
        l26 = [v for v in list(reversed([1, 3, 1, 1000])) if isinstance(v, int)]
        for i27 in [1, 2]:
            try:
                sys.stderr.write(("done").upper() + "\n")
                raise Error1(("100%").upper())
            except LookupError:
                log(("").upper(), {"k": 7 - 42})
            except SystemExit as e28:
                log(str(e28))
                l29 = [v for v in [7] if isinstance(v, int)]
        0 - 10 + ([1 // v for v in (2, 0)])
    except (LookupError, ZeroDivisionError) as e30:
        log(str(e30))
        for i31 in [1, 2]:
            log(1 - i31 + i31)
            d32 = {"two\nlines": (42 if False else 1)}
        raise RuntimeError()
except Error1 as e33:
    log(type(e33).__name__)
except Exception as e34:
    log(type(e34).__name__, e34.args)
except:
    if 255 - 0 <= (1000 if 1000 >= 5 else 7):
        sys.stderr.write("lost" + "\n")
    elif (7 < 3 <= 42 or 7 >= 10):
        print(len([5, 10]) - 42)
else:
    n35, t36 = len("it's"), "lost" + "two\nlines"
print({"k": len("bc")}, (42 - 3, "done"))
for i37 in [1, 2]:
    atexit._run_exitfuncs()
else:
    def f38(a39):
        atexit.register(handler10, 42.5)
        return 10
with Manager2("two\nlines"), Manager2("a"):
    try:
        (42 +
            ([0, 3, 255, 255][-9]))
    except Exception as e42:
        log(str(e42))
        for i43 in range(1):
            sys.stdout.write("a"[1:3] + chr(10))
            atexit.register(handler10, ("").strip())
    except Exception:
        n44 = 1000 * 10 + len([5, 3, 1000, 42])
        print(len([n44, n44, n44, n44]), "%s and %01d" % ("100%" + "it's", n44 + n44), (255 ^ 7))
        sys.exit(None)
print(42, 255 < 7 <= 0, False)
sys.exit()
