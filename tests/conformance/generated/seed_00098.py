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
        self.extra = 3


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    255 + (len([a5, a5, 7, 7]) % len([]))


def handler6(value=None, tag="it's"):
    log("in handler 7", value, tag)
    [42, zzz + 1]


print(None, (len("two\nlines"), "é"), sep="", end=";")
sys.stdout.write(("x y").title() + chr(10))
atexit._run_exitfuncs()
atexit.register(handler6, {"k": (10 if 2 <= 10 else 1000)})
try:
    (10 if len([]) // 0 else 7)
except Error1 as e8:
    log(type(e8).__name__)
    if False:
        d9 = {"x y": 1}
        print("{}|{:>6}".format((0 if False else 10), "a"))
    elif 1 < 0 <= 3:
        for i10 in [1, 2]:
            print("x y")
        else:
            t11 = "-".join(["{}|{:>7}".format(2, "two\nlines"), f"<{92!s}>"])
    else:
        sys.stdout.write(("é").strip())
except SystemExit:
    try:
        t12 = f"<{80}>" + "é"[:2]
        n13 = (str(2)).count(t12)
        raise OSError(("a").title())
    except SystemExit as e14:
        log(type(e14).__name__, e14.args)
        raise Error1("%s and %05d" % ("a", 3)) from e14
    except Error1 as e15:
        log(str(e15))
        raise ValueError("bc") from e15
    finally:
        print((("two\nlines").upper()).count("lost"), 2 - 255 - 10 * 1)
        log(3)
    raise SystemExit(("bc").count("bc"))
else:
    try:
        print("%s and %01d" % ("%s and %02d" % ("a", 5), (2 & 4)), [42, 1000][-2:], sep="-", end=";")
    except Exception as e16:
        log(type(e16).__name__)
        raise RuntimeError("bc", 1000) from e16
    except:
        with Manager2("100%"):
            atexit.register(handler6)
finally:
    try:
        try:
            print(((5 if 0 < 255 <= 2 else 2) if (2 < 7 <= 3 or False) else (3 & 2)), (f"<{53}>").upper(), sep="-", end=";")
        except Error1 as e18:
            log(type(e18).__name__, e18.args)
        except Error1 as e19:
            log(str(e19))
            log(type(e19.__context__).__name__)
        else:
            for i20 in range(1):
                n21, t22 = i20, "done" + "two\nlines"
                atexit.register(handler6)
            else:
                sys.stdout.write("two\nlines" + chr(10))
        finally:
            w23 = 1
            while w23 > 0:
                w23 -= 1
                atexit.register(handler6, tag="lost")
                n24, t25 = (1000 if isinstance(1000, int) else 1), ("x y").replace(TEXT[1], TEXT)
            d26 = {"x y": (3 | 5)}
        x27 = (1 if {"it's": 1}[None] else 10)
    except Exception:
        print({"k": len("a")})
    except SystemExit:
        atexit.register(handler6, tag="a"[1:3])
        try:
            pass
        finally:
            atexit.register(print, len(f"<{27!s}>"), 3 * 7 + 5)
            try:
                atexit.register(handler6, ("é").count("two\nlines") - len([]))
                raise Error1()
            except Exception as e28:
                log(str(e28))
                atexit.register(lambda: log([x for x in range(5)]))
            else:
                log((2 ** 3 if (isinstance(3, (str, list)) and 5 < 3 <= 2) else 1))
    l29 = [v for v in list(range(2, 9, 3)) if isinstance(v, int)]
try:
    atexit.register(print, ("done").count("100%") / 4, (f"<{23}>").title())
    raise Error1
except Exception as e30:
    log(type(e30).__name__, e30.args)
except IndexError as e31:
    log(str(e31))
    log(type(e31.__context__).__name__)
    atexit.register(Equal3(2))
    x32 = str([1 // v for v in (2, 0)])
sys.exit(("100%").upper())
