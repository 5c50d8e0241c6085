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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    try:
        with Manager1("a") as m5:
            log(255)
            return max([a4, a4])
        raise OSError()
    finally:
        atexit.register(Equal2(3))
    return a4


def f6(a7):
    return a7


def fail8(a9):
    atexit.register(print, [42, 7, 5, a9], (("it's").replace(TEXT[1], TEXT)).count("é"))
    raise IndexError(", ".join(["lost", "x y"]))


def fail10(a11):
    try:
        try:
            {"": a11}["missing"]
        except Exception:
            try:
                atexit.register(lambda: log("two\nlines"))
                log(not [])
                sys.exit()
            except KeyError as e12:
                log(type(e12).__name__)
                raise
            return a11
        except:
            sys.stdout.flush()
            raise ArithmeticError("%s and %03d" % ("x y", 10))
        w13 = 3
        while w13 > 0:
            w13 -= 1
            print(a11, "{}|{:>2}".format(a11, "x y"), sep="", end="\n")
            continue
        raise TypeError(42) from None
    except RuntimeError as e14:
        log(str(e14))
        n15 = a11 * len([255, a11, 10])
    [1 // v for v in (3, 0)]


def handler16(value=None, tag="two\nlines"):
    log("in handler 17", value, tag)
    sys.exit(None)


def handler18(value=None, tag="x y"):
    log("in handler 19", value, tag)
    print({"k": (10 if 0 <= 1 else 1)}, "{}|{:>8}".format(len("é"), "100%"), 1)
    raise ZeroDivisionError(repr(42))


def handler20(value=None, tag="a"):
    log("in handler 21", value, tag)
    atexit.unregister(Equal2(1))
    atexit.unregister(handler16)
    raise IndexError(f"<{98}>")


atexit.unregister(print)
atexit.register(handler20)
try:
    sys.stdout.flush()
    pid22 = os.fork()
    if pid22 == 0:
        print("two\nlines", f"<{49}>", sep=", ", end="\n")
        w23 = 1
        while w23 > 0:
            w23 -= 1
            try:
                sys.stdout.write("{}|{:>2}".format(0, "100%") + chr(10))
                raise TypeError()
            except IndexError as e24:
                log(type(e24).__name__, e24.args)
            except Exception as e25:
                log(type(e25).__name__, e25.args)
                d26 = {"bc": ("a").count("é")}
            except:
                atexit.register(log, "100%"[1:], "x y" * 1)
            w27 = 1
            while w27 > 0:
                w27 -= 1
                print(1000, 37.5, sep=", ", end="\n")
        sys.stdout.write(str(3) + chr(10))
        os._exit(8)
    status28 = os.waitpid(pid22, 0)[1]
    log(os.WIFEXITED(status28), os.WIFSIGNALED(status28), status28)
except NameError as e29:
    log(type(e29).__name__, e29.args)
except NameError as e30:
    log(type(e30).__name__)
    log(type(e30.__context__).__name__)
finally:
    t31 = "100%"
atexit.register(log, f3(len([5, 1])), f3(10) - ("it's").count("é"))
with Manager1("bc"):
    print(5 * 1)
    sys.stdout.flush()
    pid33 = os.fork()
    if pid33 == 0:
        with Manager1("") as m34:
            log("two\nlines"[1:3], ((1000 | 4), ("lost").strip()), "{}|{:>3}".format(f3(42), "bc"))
        log({"k": len([1000, 3, 7])})
        if 2 < 1 <= 10:
            with Manager1("lost") as m35:
                log("two\nlines" + ("a").title(), 3 + 1000 == 2 + 5, ("bc"[1:]).upper())
            atexit.register(sys.exit, 7)
        else:
            print(3 / 4, None)
        os.kill(os.getpid(), signal.SIGTERM)
    status36 = os.waitpid(pid33, 0)[1]
    log(os.WIFEXITED(status36), os.WIFSIGNALED(status36), status36)
sys.exit(7 ** 29)
