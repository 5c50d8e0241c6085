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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    return 255


def f4(a5):
    for i6 in [1, 2]:
        try:
            try:
                atexit.register(print, "%s and %05d" % ("a" + "done", f2(a5)), "it's")
                sys.exit("{}|{:>8}".format(2, "it's"))
            finally:
                atexit.register(lambda: log("two\nlines" in ""))
            raise RuntimeError("")
        except ArithmeticError:
            print((i6, "{}|{:>2}".format(1000, "two\nlines")), 47.5, sep=", ", end="\n")
            raise IndexError("a", i6)
        finally:
            l7 = [v for v in [i6] if isinstance(v, int)]
            log(len("x y"), ("{}|{:>3}".format(i6, "bc")).title())
        atexit.register(print, {"k": 0}, {"k": i6 + i6})
        sys.exit(i6)
    return 255


def fail8(a9):
    if (True or not []):
        try:
            log({"k": 10}, [x + 1 for x in range(2) if x > 1], (("done").count("lost") if len("é") <= len([a9, 1000, 7, a9]) else f2(7)))
            raise LookupError()
        finally:
            a9 += (a9 if not [3] else a9)
            try:
                assert a9 - a9 == None
            except RuntimeError as e10:
                log(type(e10).__name__)
            else:
                n11 = 2
    else:
        sys.stdout.flush()
        return f4(a9)
    sys.exit(f2(7))


def handler12(value=None, tag="done"):
    log("in handler 13", value, tag)
    if max([5, 1000]) == 0:
        print([x + 1 for x in range(0) if x > 1], 42)
        raise Exception("é", 7)
    try:
        raise Exception()
    except Exception as e14:
        log(str(e14))
        raise IndexError(str(0)) from e14
    except BaseException as e15:
        log(str(e15))
        raise ArithmeticError(5) from e15


def handler16(value=None, tag="two\nlines"):
    log("in handler 17", value, tag)
    if True:
        n18 = f4(("é").count("é"))
    sys.stdout.write(("it's").strip() + chr(10))
    d19 = {"a": len([1000, 5, 10, 5])}


def handler20(value=None, tag="bc"):
    log("in handler 21", value, tag)
    atexit.register(handler12)
    log((7 & 9), (255 - 5 if not "a" else 3), 1)
    assert sum([255, 1]) == None, "done" + ""


try:
    raise ZeroDivisionError("é") from ValueError
except SystemExit as e22:
    log(str(e22))
    try:
        NUMBER[0]
    finally:
        for i23 in range(1):
            atexit.register(handler16)
            pass
            raise IndexError(max([5, i23]))
        else:
            try:
                l24 = [v for v in [] if isinstance(v, int)]
            except NameError as e25:
                log(type(e25).__name__, e25.args)
                log(type(e25.__context__).__name__)
            else:
                atexit.register(lambda: log(1000 * 42 - (42 | 5)))
        atexit.register(handler12)
    raise RuntimeError(f"<{18!s}>")
else:
    def f26(a27):
        log(((2 if not [1000, a27, a27] else 1000), ("").strip()), 1000)
        return 7
    raise ValueError
atexit._run_exitfuncs()
print((("it's").count("two\nlines"), "it's"), 7 - 7 / 4)
atexit._run_exitfuncs()
for i28 in range(2):
    print(i28 * f4(i28))
    atexit.register(handler16, str(f2(255)))
atexit.register(print, ("bc").title(), len(f"<{78!r}>"))
n29 = max([0, 1]) - 255
