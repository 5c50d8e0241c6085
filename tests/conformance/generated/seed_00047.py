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


class Error1(TypeError):
    def __init__(self, *args):
        TypeError.__init__(self, *args)
        self.extra = 7


def f2(a3):
    for i4 in range(2):
        try:
            atexit.register(lambda: log((repr(3)).count("lost")))
            raise Exception(f"<{i4}>") from ArithmeticError()
        except BaseException as e5:
            log(type(e5).__name__)
            for i6 in [1, 2]:
                log(0)
        except Exception:
            log(7)
            if not "it's":
                log({"k": a3}, "{}|{:>2}".format(a3, "two\nlines") + ""[-1:])
                atexit.register(lambda: log("lost"))
                return 0
            else:
                log({"k": (10 & 3)}, "two\nlines", (len([a3, i4, a3]), str(i4)))
    else:
        if isinstance(a3, (str, list)):
            try:
                raise OSError(f"<{a3}>")
            except SystemExit as e7:
                log(type(e7).__name__, e7.args)
                log(5, 7)
                raise Error1()
        else:
            for i8 in (a3, a3):
                d9 = {"a": 2 - i8}
            assert 10 + a3 == None
    return a3


def handler10(value=None, tag=""):
    log("in handler 11", value, tag)
    print(repr(list(range(1, 3, 1))), ("done").count("é"))
    try:
        t12 = (("").title()).title()
        try:
            sys.stdout.flush()
            sys.stdout.flush()
        except Error1:
            try:
                atexit.register(log, sum([5, 10]) <= 42, {"k": 255 + 1})
                raise
            except SystemExit as e13:
                log(type(e13).__name__, e13.args)
                log(t12, 5, ", ".join([t12 + "é", "x y" * 0]))
                NUMBER()
            except TypeError as e14:
                log(type(e14).__name__)
                assert (3 if True else 0) == None, "two\nlines" + "a"
            log(len([len(w) for w in "x,y".split()]))
            raise LookupError(t12, 1)
        except Error1 as e15:
            log(type(e15).__name__, e15.args)
            log(type(e15.__context__).__name__)
            atexit.register(lambda: log(255 + len([5, 5, 5, 255])))
        raise Error1(1000) from None
    except SystemExit:
        d16 = {"": 42 * 42}
        atexit.register(lambda: log(1000))
    except Error1 as e17:
        log(str(e17))
        atexit.register(print, f2(f2(7)), (3 - 2, f"<{69}>"))
        raise KeyboardInterrupt
    raise ArithmeticError(repr(42))


if (2 if 3 == 10 else 42) != len("100%"):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGTERM)
    for i18 in (0, 2):
        atexit.register(int, "it's", 10)
    else:
        try:
            [7, [1 // v for v in (2, 0)]]
        except Exception as e19:
            log(str(e19))
            [1000, undefined]
        else:
            log((1, "lost"[:2]), list(range(1, 8, 1)))
elif True:
    sys.stdout.write("x y" + "two\nlines")
signal.signal(signal.SIGUSR1, on_signal)
os.kill(os.getpid(), signal.SIGUSR1)
for i20 in range(2):
    if i20 < i20 <= 255:
        atexit.register(handler10)
    elif (False or "" in "é"):
        print(f2(i20) + 255, [x % 3 for x in range(3)], sep="-", end=";")
    else:
        d21 = {"done": 42}
        continue
    i20 + (dict([1]))
atexit.unregister(handler10)
if True:
    print(f2(f2(1)))
else:
    d22 = {"": 5 + 255}
atexit.register(handler10, tag="x y")
if "a" in "bc":
    atexit.register(handler10, f2(len("x y")))
n23 = sum([len([7, 255, 2, 3]), 42])
