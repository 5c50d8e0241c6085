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
            except Exception as e7:
                log(type(e7).__name__, e7.args)
                log(5, 7)
                raise Error1()
        else:
            for i8 in (a3, a3):
                d9 = {"a": 2 - i8}
        return 255 - a3
    return (0 if (a3 < a3 <= 1 and "lost" in "it's") else a3)


def handler10(value=None, tag="a"):
    log("in handler 11", value, tag)
    print((f2(5), f"<{75!s}>"), f"<{42!r}>", [1000, 5, 0, 42][1:])
    try:
        try:
            for i12 in range(2):
                atexit.register(lambda: log(10 * 1.5))
                i12 + i12 + ([1000, i12, i12, i12][-9])
        except BaseException as e13:
            log(type(e13).__name__)
            raise OSError(7 * 3) from e13
        except:
            atexit.register(print, (len("it's"), f"<{39!r}>"), (0 * 42, "%s and %01d" % ("100%", 0)))
        else:
            log(1 * 1.5, isinstance(10, (str, list)), ("a").count("two\nlines"))
        print(((255 | 9), f"<{58}>"))
        x14 = len(4)
    except ArithmeticError:
        try:
            pass
        except SystemExit as e15:
            log(str(e15))
            for i16 in range(2):
                pass
                log({"k": i16}, isinstance(i16, (str, list)), [x % 3 for x in [i16, i16, i16] if x % 2 == 0])
        finally:
            n17 = (5 ^ 3)
            sys.stdout.write("done" + "lost" + chr(10))
    atexit.register(log, f2(5), {"k": ("a").count("é")})
    raise RuntimeError("100%", 42)


try:
    raise TypeError("{}|{:>8}".format(255, "done"))
except ArithmeticError as e18:
    log(type(e18).__name__, e18.args)
except SystemExit:
    w19 = 2
    while w19 > 0:
        w19 -= 1
        t20 = "bc"
    print(len([1000, 42]) - 0)
except:
    log((1, "lost"[:2]), list(range(1, 8, 1)))
if 0 < 10 <= 42:
    try:
        t21 = (repr(42)).strip()
        d22 = {t21: 0}
    except BaseException as e23:
        log(type(e23).__name__, e23.args)
        log(type(e23.__context__).__name__)
        atexit.register(sys.exit, "two\nlines")
    except Exception as e24:
        log(str(e24))
        print("two\nlines", (10 if (isinstance(3, (str, list)) or False) else 1 - 2))
        (1 if ("done").count("bc") // len([]) else 2)
elif 3 < len("lost"):
    sys.stderr.write("{}|{:>6}".format(3, "two\nlines") + "\n")
else:
    n25 = 10 + 2 * 1000
signal.signal(signal.SIGTERM, on_signal)
def f26(a27):
    return 5
