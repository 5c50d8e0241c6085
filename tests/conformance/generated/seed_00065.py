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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(TypeError):
    def __str__(self):
        return "a" + repr(self.args)


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    try:
        print(", ".join([f"<{a4!r}>", ("two\nlines").title()]), None)
        log(("é").count("é"), "100%")
    except KeyError as e5:
        log(type(e5).__name__)
        print((("é").replace(TEXT[1], TEXT)).replace(TEXT[1], TEXT), [x for x in range(2) if x != 2], "%s and %03d" % (f"<{a4}>", a4 * 42))
        raise ArithmeticError("it's")
    except Exception as e6:
        log(str(e6))
        return a4
    return len("%s and %02d" % ("100%", a4))


def f7(a8):
    return len([x * 2 for x in [a8, a8, 42]])


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    for i11 in (10, 5):
        for i12 in range(3):
            for i13 in range(3):
                atexit.register(print, len([i11, i12, i13, 1]) / 4, i12 * 1.5)
                d14 = {"bc": len([])}
            log(isinstance(7, int), ("").count("a") >= i12 - i11)
        log((len("it's"), "%s and %02d" % ("bc", 1)))
        break
    atexit.register(log, "%s and %05d" % ("{}|{:>3}".format(10, "100%"), max([0, 7])), str((2 if 1 == 255 else 7)))
    os.kill(os.getpid(), signal.SIGTERM)


def handler15(value=None, tag="it's"):
    log("in handler 16", value, tag)
    atexit.register(log, "x y", f"<{71}>")


try:
    sys.stderr.write(repr(5) + "\n")
    255 - 1 + "done"
except ZeroDivisionError as e17:
    log(str(e17))
    log(type(e17.__context__).__name__)
finally:
    atexit.register(handler9, [len(w) for w in "x,y".split()])
t18 = "%s and %05d" % (",".join(["a", "100%"]), 1000)
log([7][::2], (max([3, 1000]) if (True and True) else len(t18)))
print(30.5, "two\nlines", sum([(1000 if False else 10), (10 ^ 5)]))
try:
    atexit.register(Equal2(3))
except BaseException as e19:
    log(type(e19).__name__)
except TypeError as e20:
    log(type(e20).__name__, e20.args)
    sys.stdout.flush()
sys.exit(-1)
