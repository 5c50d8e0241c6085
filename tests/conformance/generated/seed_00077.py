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
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


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
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    for i6 in range(0):
        log(("é").replace(TEXT[1], TEXT), isinstance(a5, str))
        break
    log(
        "100%",
        [][100],
    )


def handler7(value=None, tag="a"):
    log("in handler 8", value, tag)
    try:
        raise Exception(str([42, 0]))
    except Exception as e9:
        log(type(e9).__name__, e9.args)
        atexit.register(log, (10, "%s and %02d" % ("bc", 0)), 0)
    except Error1 as e10:
        log(type(e10).__name__, e10.args)
        print(", ".join(["done" + "two\nlines", "100%" * 1]), isinstance(7, str), sep=", ", end=";")
    raise KeyError("%s and %04d" % ("100%", 7))


def handler11(value=None, tag=""):
    log("in handler 12", value, tag)
    with Manager2("x y") as m13:
        sys.stderr.write("x y" + "\n")
        with Manager2("a") as m14, Manager2("é") as m15:
            try:
                l16 = [v for v in [3, 1] if isinstance(v, int)]
                l17 = [v for v in [7, 3][-2:] if isinstance(v, int)]
                raise TypeError(f"<{l17}>")
            except Exception:
                atexit.register(handler7, 2)
            except RuntimeError as e18:
                log(str(e18))
                print(None)
            print(0 * 42 + 7 - 2, [10, 0, 42, 2], "{}|{:>5}".format(255, "it's") + f"<{71}>")
    with Manager2("bc") as m19:
        atexit.register(handler7, "two\nlines" in "two\nlines")
        atexit.unregister(Equal3(1))


atexit.unregister(Equal3(1))
for i20 in (7, 1000):
    sys.stderr.write("a" + "\n")
else:
    atexit.register(handler11, ((42 ^ 2) if (False and "x y" in "bc") else 10))
    x21 = [1, "bc".qqq.www]
try:
    w22 = 3
    while w22 > 0:
        w22 -= 1
        atexit.register(sys.exit, 3)
        try:
            atexit.register(handler11, len([7 * 1000, 0 + 42]))
        except LookupError as e23:
            log(str(e23))
            raise TypeError("lost") from e23
        finally:
            try:
                log({"k": 1000}, {"k": 3 + 42})
                str(1000 - 5 % len([]))
            except Exception as e24:
                log(str(e24))
                atexit.register(fail4, (42 if 1 < 5 <= 7 else 1))
    atexit.unregister(sys.exit)
    raise Error1(len("bc"))
except Exception as e25:
    log(type(e25).__name__, e25.args)
else:
    log(len("") + len("bc"), {"k": len([])})
print("{}|{:>4}".format(10 * 2, "a"), [x * 2 for x in [42, 1, 0] if x != 2], sep=", ", end=";")
5 - 10 + (fail4(2))
