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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


class Error2(IndexError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    return a6


def fail7(a8):
    try:
        if a8 < ("done").count("a"):
            print("it's"[1:3])
            raise Error1(("bc").title())
        print([a8, a8, 255], ((1000 | 5), "bc"), "é")
        x9 = str("100%".qqq.www)
    except LookupError as e10:
        log(type(e10).__name__)
        log(type(e10.__context__).__name__)
    except Exception as e11:
        log(type(e11).__name__, e11.args)
    else:
        try:
            pass
        finally:
            atexit.register(log, "{}|{:>8}".format(f5(255), "lost"), a8)
            w12 = 3
            while w12 > 0:
                w12 -= 1
                atexit.register(log, [0, 1, a8][-2:], len(repr([1])))
                d13 = {"bc": a8}
                break
        raise LookupError(f"<{a8!r}>")
    x14 = a8 % len([])


def fail15(a16):
    x17 = [a16, [][100]]


def handler18(value=None, tag="a"):
    log("in handler 19", value, tag)


def handler20(value=None, tag="lost"):
    log("in handler 21", value, tag)


atexit.register(lambda: log(("done").count("x y") + 5 ** 3))
l22 = [v for v in [42, 0, 7] if isinstance(v, int)]
try:
    n23 = (5 ^ 3)
except SystemExit:
    sys.stdout.write(repr(l22))
try:
    try:
        try:
            [7, fail7(5 + 3)]
        finally:
            try:
                pass
            finally:
                atexit.register(print, sum([("é").count("100%"), 7 + 0]), "lost")
                atexit.register(handler20, 1000)
            if 1 < 42 <= 42:
                l24 = [v for v in l22 if isinstance(v, int)]
                print({"k": (5 if isinstance(1000, int) else 5)}, "{}|{:>4}".format(("").count("lost"), "a"), "{}|{:>2}".format(len(l24), "a"))
        len(l22) + ("a".nothing)
    except Exception as e25:
        log(type(e25).__name__, e25.args)
        for i26 in (0, 255):
            atexit.register(len, "x y", 42)
            n27, t28 = len([2, i26, i26]), "é"[-1:]
            continue
    else:
        w29 = 3
        while w29 > 0:
            w29 -= 1
            print(len(l22), "{}|{:>8}".format(1, "a"), sep=", ", end=";")
            try:
                raise Error2("{}|{:>7}".format(0, "é"))
            except Exception as e30:
                log(str(e30))
                sys.stderr.write(("100%").strip() + "\n")
            except SystemExit:
                d31 = {"": 0}
                log((("done").count("two\nlines"), f"<{l22!s}>"), len(sorted(l22, key=lambda v: -v)), list(range(1, 5, 2)))
                continue
            finally:
                log((5 + 1000, ", ".join(["x y", "done"])))
    finally:
        sys.stderr.write(repr(5) + "\n")
        print((("done").count("done"), "x y"))
        raise Error2()
    def fail32(a33):
        x34 = len("x y") + ([1 // v for v in (3, 0)])
    raise ZeroDivisionError(""[:2])
except Exception as e35:
    log(type(e35).__name__, e35.args)
    log(type(e35.__context__).__name__)
    raise Error1(1000) from e35
except (OSError, RuntimeError) as e36:
    log(str(e36))
if "x y" in "lost":
    l22.append(f5(255))
    atexit.unregister(handler20)
sys.stdout.write(f"<{l22}>" + chr(10))
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR2)
n37 = 1000
raise Error1(("lost").strip())
