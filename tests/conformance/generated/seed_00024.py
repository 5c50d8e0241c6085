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


class Error1(LookupError):
    pass


class Error2(Exception):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    atexit.register(log, {"k": 42}, (3, "%s and %03d" % ("é", a5)))
    raise Error2("" * 0) from ValueError


def fail6(a7):
    atexit.register(Equal3(2))
    raise RuntimeError(a7 - 3)


def handler8(value=None, tag="lost"):
    log("in handler 9", value, tag)
    try:
        log(atexit.unregister(3))
    except (ValueError, IndexError):
        if 1 < 255 <= 1000:
            try:
                pass
            except BaseException as e10:
                log(str(e10))
            finally:
                atexit.register(log, 1, None)
                print(len("%s and %04d" % ("100%", 2)), 1000, sep="-", end=";")
            try:
                print(0.1 + 0.2)
                atexit.register(log, (str(5)).count("done"), f"<{23}>")
                raise KeyboardInterrupt(1)
            except SystemExit as e11:
                log(type(e11).__name__)
                log(type(e11.__context__).__name__)
                raise ArithmeticError(f"<{61!s}>") from e11
            except ZeroDivisionError as e12:
                log(type(e12).__name__, e12.args)
                atexit.register(Equal3(1))
        for i13 in (5, 2):
            log((("it's").strip()).replace(TEXT[1], TEXT))
    except (ZeroDivisionError, LookupError):
        log(len("it's") / 4, {"k": len([255])}, "{}|{:>6}".format(len([1]), "two\nlines"))
        print(len("lost"), (("bc").title()).count("é"), sep=", ", end="\n")
    print({"k": 5 ** 22}, (7 - 1, "lost"))
    os._exit(7)


def handler14(value=None, tag="100%"):
    log("in handler 15", value, tag)
    for i16 in (0, 10):
        print(sorted([i16], key=lambda v: -v), [i16][::-1], sep=", ", end="\n")
        try:
            d17 = {"x y": i16}
            if True:
                log([42, i16, i16], ((i16 if i16 < i16 <= i16 else i16), ("100%").replace(TEXT[1], TEXT)), "it's")
                print("lost", None, sep="-", end=";")
                break
            elif not [i16, i16, 3, 255]:
                n18 = i16 + 0
            else:
                d19 = {"two\nlines": len([3, 0, i16])}
            x20 = (i16 +
                ([1 // v for v in (2, 0)]))
        finally:
            sys.stderr.write("it's" + "\n")
            sys.stderr.write(f"<{i16!r}>" + "\n")
        raise Error2("a")
    else:
        atexit.register(Equal3(3))
    for i21 in range(1):
        try:
            atexit.register(lambda: log(f"<{i21!r}>"))
            raise ZeroDivisionError("bc")
        finally:
            n22, t23 = 1, f"<{i21!r}>"
            log("a", t23)
        for i24 in [1, 2]:
            log({"k": 0}, len(sorted([1000, 0])))
        else:
            try:
                n25 = max([i21 + i21, 42 * 255])
                raise Exception(f"<{i21}>")
            except Exception:
                print("" * 3, "x y"[1:], max([255, ("x y").count("two\nlines")]))
                fail6(0 + 5)
            except Error2 as e26:
                log(str(e26))
                raise OSError("{}|{:>7}".format(i21, "done")) from e26
            else:
                log(i21 < 10 <= i21)
        continue
    else:
        print(42 * 1.5, "é" in "x y", sep=", ", end="\n")
    print(42, "a" * 0, sep="", end=";")
    (3 +
        ((3 if not "two\nlines" else 7) / (1 - 1)))


def handler27(value=None, tag=""):
    log("in handler 28", value, tag)
    n29 = len([1, 1000][1:])
    print("x y" in "", "{}|{:>4}".format(len("it's"), "it's"))
    print({"k": n29}, list(reversed([])))
    raise ZeroDivisionError(("x y").replace(TEXT[1], TEXT)) from ValueError


atexit.register(log, 29.5, (max([0, 1]), repr(3)))
atexit.register(sys.exit, 0)
d30 = {"x y": (10 if True else 42)}
sys.exit(None)
