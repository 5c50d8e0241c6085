import atexit
import json
import multiprocessing
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


class Error1(IndexError):
    def __init__(self, *args):
        IndexError.__init__(self, *args)
        self.extra = 1


class Error2(Exception):
    def __str__(self):
        return "done" + repr(self.args)


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    if 3 < a5 <= a5:
        if 10 <= (a5 & 7):
            log((a5 if not "" else 10) + len([5, a5, 7]))
            if 0 < a5 <= a5:
                gone6 = a5
                del gone6
            else:
                log({"k": max([2, a5])}, (("done").zfill(2)).strip())
                len([a5, 5]) / 0
        else:
            log(json.dumps([a5, "100%" + "lost", None, a5 != 42 * 0, {"k": 255}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            return a5
    elif "100%" in "100%":
        sys.stdout.write(("done").upper() + chr(10))
    else:
        log(f"<{a5}>", int("ff", 16) + len([a5, 42]), [])
    return len([a5, 255]) + len([7, a5])


def f7(a8):
    return (f4(0) % 3)


def fail9(a10):
    sys.stdout.write(str(5) + chr(10))
    raise RuntimeError("")


def fail11(a12):
    print(sorted([a12, a12, a12], reverse=True), (("bc").count("it's"), "{}|{:>2}".format(a12, "it's")), {"k": ("lost").count("x y")})
    assert (a12 if a12 < a12 <= 0 else a12) == None


def handler13(value=None, tag="é"):
    log("in handler 14", value, tag)
    try:
        raise Exception([1000, 0, 10][1])
    except SystemExit as e15:
        log(type(e15).__name__, e15.args)
        for i16 in (1000, 1000):
            atexit.register(print, (int(True), repr(("100%", i16))), (10 + 1000, "{}|{:>2}".format(1000, "x y")))
            break
        else:
            atexit.register(lambda: log(isinstance(1, str)))
    if "it's" in "100%":
        print(0.1 + 0.2)
    else:
        n17 = 10
    log(list(reversed([])))
    raise OSError("{}|{:>7}".format(1, "it's")) from ValueError


def handler18(value=None, tag="bc"):
    log("in handler 19", value, tag)
    raise Exception(str(5))


def handler20(value=None, tag="done"):
    log("in handler 21", value, tag)
    n22, t23 = f4(3), ("it's").strip()
    raise OSError("%s and %05d" % ("bc", n22))


if False:
    try:
        atexit.register(lambda: log(1000 + 2 - ("two\nlines").count("bc")))
        for i24 in range(1):
            try:
                atexit.register(handler13, (("a").replace(TEXT[1], TEXT)).replace(TEXT[1], TEXT))
                raise Error1(("100%").zfill(5)) from Exception()
            except SystemExit as e25:
                log(type(e25).__name__, e25.args)
                print(i24 * i24 * 7 ** 21)
            except Exception:
                atexit.register(lambda: log("two\nlines"))
                t26 = str(("bc").find("b"))
            finally:
                log((("done").count("bc"), "a"), i24 < 10 <= i24, len(f"<{i24!s}>"))
            continue
        raise IndexError() from None
    except Error2 as e27:
        log(type(e27).__name__)
        n28, *l29 = len("100%"), 1, 0
gone30 = 5
del gone30
try:
    pass
finally:
    try:
        log({"k": len("100%")}, 10)
        for i31 in (3, 10):
            for i32 in (0, i31):
                log(repr(("", i31)), len(str(("bc").split(" "))))
                break
        else:
            sys.stderr.write("100%" + "\n")
        raise Error1(repr(1000))
    except Exception as e33:
        log(type(e33).__name__, e33.args)
        raise Error2(f"<{43!s}>") from e33
    except Exception as e34:
        log(type(e34).__name__, e34.args)
    else:
        t35 = (repr(("it's", 1))).upper()
    finally:
        atexit.unregister(log)
    print("two\nlines", list(reversed([])))
fail11(10 - 1)
