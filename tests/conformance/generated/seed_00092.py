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


class Error1(ArithmeticError):
    def __init__(self, *args):
        ArithmeticError.__init__(self, *args)
        self.extra = 10


class Error2(Error1):
    def __str__(self):
        return "bc" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    return len([a6, 0, a6, 1][:2])


def f7(a8):
    atexit.register(print, [a8], (("a").count("it's"), repr(a8)))
    return f5(a8)


def fail9(a10):
    log(
        "é",
        [1000, 0].qqq.www,
    )


def handler11(value=None, tag="two\nlines"):
    log("in handler 12", value, tag)


def handler13(value=None, tag="bc"):
    log("in handler 14", value, tag)
    if isinstance(0, int):
        for i15 in range(3):
            sys.stderr.write("%s and %01d" % ("done", i15) + "\n")
            t16 = "{}|{:>1}".format(f5(i15), "lost")
        else:
            sys.stdout.flush()
    atexit.register(print, 2 * 1.5, [5, 5, 3, 0][::2])
    x17 = 42 + ({"é": 1}[None])


sys.stderr.write(("").replace(TEXT[1], TEXT) + "\n")
l18 = [v for v in list(range(2, 6, 2)) if isinstance(v, int)]
try:
    try:
        w19 = 2
        while w19 > 0:
            w19 -= 1
            try:
                atexit.register(handler11, tag=repr(3))
                print("lost", f"<{l18!s}>", sep=", ", end=";")
                raise OSError(len("it's")) from None
            except LookupError as e20:
                log(str(e20))
            except SystemExit:
                log("%s and %04d" % ("{}|{:>5}".format(3, "bc"), 2 - 2), "lost" * 0)
            else:
                atexit.register(print, "{}|{:>3}".format(3, "x y"), f7(7) - len(l18))
                [3, int("")]
            for i21 in (7, 7):
                log(len([7, 5]), (f7(i21), "%s and %02d" % ("a", i21)), "é")
                sys.stderr.write("{}|{:>2}".format(i21, "it's") + "\n")
                continue
            else:
                atexit.register(print, ("%s and %03d" % ("bc", 255)).title(), "done")
            continue
        raise Error2(42)
    except Error1 as e22:
        log(type(e22).__name__)
    else:
        if 2 < 1000 <= 7:
            for i23 in [1, 2]:
                n24 = len("done")
                continue
            for i25 in [1, 2]:
                log(f5(7), sorted([i25, 0, i25]))
            else:
                log("x y", (sum([5, 1000]) ^ 3), f"<{l18!r}>")
        else:
            atexit.register(Equal4(2))
        assert len([255, 7, 42, 255]) == None, f"<{l18!r}>"
    finally:
        log(f7(255) - len([3, 2]), 0, 42 * 2 + sum([2, 10]))
        log("a", 255 / len([]))
    NOTHING()
except Exception:
    t26 = "x y" + "it's" + "two\nlines"
else:
    atexit.register(log, ((1000 if True else 10), f"<{l18}>"), f7(255))
    raise TypeError(("a").count("a")) from None
if 1 == max([255, 10]):
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGUSR2)
elif f5(42) > 5:
    log(l18, f"<{l18!s}>")
else:
    try:
        try:
            try:
                raise RuntimeError("100%"[-1:]) from ValueError
            except Error2 as e27:
                log(type(e27).__name__, e27.args)
            finally:
                print(("done").count(""), "{}|{:>6}".format(len("lost"), "é"))
            print({"k": (255 if 42 < 3 <= 7 else 1000)}, True, sep="", end=";")
            sys.exit(len([5]))
        finally:
            atexit.register(handler13, tag=f"<{l18}>")
            raise Error1
        x28 = 9 ** 14 + (int(""))
    finally:
        atexit.register(handler13, False)
exit("bc")
