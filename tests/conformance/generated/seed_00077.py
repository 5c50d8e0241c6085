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
    except ValueError as e9:
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
            except ArithmeticError:
                atexit.register(handler7, 2)
            except RuntimeError as e18:
                log(str(e18))
                print(None)
            print(0 * 42 + 7 - 2, [10, 0, 42, 2], "{}|{:>5}".format(255, "it's") + f"<{71}>")
        raise Error1(42) from Error1("bc")
    for i19 in range(1):
        if "two\nlines" in "done":
            atexit.register(Equal3(2))
            sys.stderr.write("a" + "\n")
        elif not [i19, i19, 3, i19]:
            try:
                atexit.register(sys.exit, "100%")
                log(("a").strip(), None)
                assert len([i19, i19, i19]) == None, "lost"[::-1]
            finally:
                sys.stdout.write("")
                log(len([i19, i19, 3][1:]))
        else:
            print(i19 * 1.5, "a", sep="", end=";")
    raise Error1("a") from ValueError


t20 = "é"[::-1]
with Manager2(t20), Manager2("100%"):
    thread23 = threading.Thread(target=handler7, args=(0,))
    thread23.start()
    thread23.join()
    log(thread23.is_alive())
    t24 = t20
    (lambda v: v.bb)(5)
print((5, "%s and %05d" % ("two\nlines", 255)), 0.1 + 0.2)
if 3 < 1000 <= 42:
    atexit.register(Equal3(1))
else:
    log({"k": 3})
sys.stdout.write("bc")
print(f"<{t20!s}>", "%s and %04d" % ("a", 0), "x y")
l25 = [v for v in sorted([7, 1000], reverse=True) if isinstance(v, int)]
raise Error1(",".join([t20, "done"]))
