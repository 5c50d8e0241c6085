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
    elif False:
        log("it's" in "é", len([len(w) for w in "x,y".split()]), 2 * 3 / 4)
    d14 = {"100%": 3}
    str(fail8((5 if False else 1000)))


def handler15(value=None, tag="it's"):
    log("in handler 16", value, tag)


def handler17(value=None, tag="two\nlines"):
    log("in handler 18", value, tag)


signal.signal(signal.SIGTERM, on_signal)
os.kill(os.getpid(), signal.SIGTERM)
l19 = [v for v in [-x for x in range(5) if x % 2 == 0] if isinstance(v, int)]
def fail20(a21):
    l19[100]
thread22 = threading.Thread(target=handler12, args=(2,))
thread22.start()
time.sleep(0.2)
sys.stdout.flush()
try:
    try:
        log("bc", f"<{l19!s}>", "done")
        raise TypeError("100%")
    except NameError as e23:
        log(type(e23).__name__, e23.args)
finally:
    atexit.register(print, f2(3) / 4, f4(255))
    def f24(a25):
        return ("a"[::-1]).count("x y")
try:
    raise ZeroDivisionError("é") from ValueError
except SystemExit as e26:
    log(str(e26))
    try:
        NUMBER[0]
    finally:
        for i27 in range(1):
            atexit.register(handler15)
            pass
            break
        log((max([5, 0]) ^ 3))
try:
    try:
        raise RuntimeError("%s and %03d" % ("two\nlines", 42)) from None
    except NameError:
        print(f2(255) / 4, len("é") - 3 - 1)
        n28 = 255
    else:
        log("" in "a", [2, 7, 1000, 1], list(range(0, 3, 3)))
    raise Exception("bc" + "é")
except Exception as e29:
    log(type(e29).__name__)
    if 0 == 0 + 2:
        sys.stdout.flush()
        try:
            try:
                sys.stdout.write("{}|{:>2}".format(10, "100%") + chr(10))
                raise
            except Exception as e30:
                log(type(e30).__name__, e30.args)
            except NameError:
                atexit.register(fail8, (2 if 1 == 3 else 42))
                atexit.register(print, "%s and %04d" % ("bc", 7 + 42), l19)
            log(f2(sum([255, 255])), (7, "a"), "é" * 1)
            raise ArithmeticError("%s and %04d" % ("x y", 7))
        except SystemExit as e31:
            log(str(e31))
            raise RuntimeError("a") from e31
        except SystemExit:
            try:
                atexit.register(lambda: log({"k": f2(7)}))
                x32 = log("two\nlines", fail20(5 * 2))
            except Exception as e33:
                log(str(e33))
                raise IndexError("it's", 1) from e33
            finally:
                n34 = 7
                atexit.register(fail20, (3 ^ 9))
            w35 = 3
            while w35 > 0:
                w35 -= 1
                log([42][::2], len([2][::2]), f"<{l19}>")
            missing_name
except BaseException:
    if 1000 < 7 <= 5:
        atexit.register(handler12, ("it's").strip())
    else:
        sys.stdout.write("{}|{:>6}".format(255, "100%") + chr(10))
