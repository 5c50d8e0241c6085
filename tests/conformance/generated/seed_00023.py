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
    raise KeyError(2)


class Error1(TypeError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def handler3(value=None, tag="x y"):
    log("in handler 4", value, tag)
    try:
        sys.stderr.write(f"<{65!r}>" + "\n")
    except RuntimeError as e5:
        log(str(e5))
        print(0.1 + 0.2)
    except Exception as e6:
        log(type(e6).__name__)
        log(list(reversed([5, 255, 1000, 1000])), "done" * 3, "a")
        raise
    log("x y"[1:3])
    raise Error1("100%"[1:]) from ArithmeticError(("it's").replace(TEXT[1], TEXT))


def handler7(value=None, tag="x y"):
    log("in handler 8", value, tag)
    sys.stdout.write("{}|{:>6}".format(7, "lost") + chr(10))
    sys.exit("%s and %02d" % ("100%", 3))


try:
    w9 = 1
    while w9 > 0:
        w9 -= 1
        sys.stdout.flush()
        atexit.unregister(handler7)
    raise SystemExit("{}|{:>6}".format(0, "it's"))
except BaseException as e10:
    log(type(e10).__name__, e10.args)
    w11 = 2
    while w11 > 0:
        w11 -= 1
        try:
            for i12 in (1000, 1):
                atexit.register(handler3, "{}|{:>7}".format(2 + i12, "é"))
                d13 = {"it's": i12}
            print(None, (True and True))
            x14 = (10 +
                ([10, 10][100]))
        except Exception as e15:
            log(str(e15))
            atexit.register(handler3, tag=""[::-1])
            break
        finally:
            sys.stderr.write("bc"[::-1] + "\n")
            w16 = 2
            while w16 > 0:
                w16 -= 1
                n17, t18 = len([255, 10, 42, 1000]), ""
    7 + 7 + (int(None))
except Exception:
    try:
        try:
            pass
        except (LookupError, ZeroDivisionError):
            for i19 in (1000, 2):
                atexit.unregister(log)
                d20 = {"two\nlines": 3 + 3}
                break
            for i21 in (255, 1):
                atexit.unregister(handler7)
                continue
            raise
        finally:
            w22 = 1
            while w22 > 0:
                w22 -= 1
                atexit.register(lambda: log(f"<{58!s}>"))
                log(5 * 1.5)
            l23 = [v for v in [255, 1000, 2][::-1] if isinstance(v, int)]
    except Exception:
        if not [0, 7, 1000]:
            try:
                log([(x, x * x) for x in []])
                atexit.unregister(Equal2(3))
                raise TypeError(",".join(["bc", "a"]))
            finally:
                print(("a").count("a"), 0, sep=", ", end="\n")
                t24 = "a"[-1:]
                x25 = log(t24, -"100%")
            print(("é" + "two\nlines").count("two\nlines"), {"k": 3 * 1})
        sys.stdout.write("bc" + chr(10))
        raise Error1()
    except SystemExit as e26:
        log(str(e26))
        log(type(e26.__context__).__name__)
    finally:
        sys.stderr.write("lost"[::-1] + "\n")
finally:
    n27 = len([3])
    atexit.register(lambda: log(len(f"<{n27!r}>")))
try:
    if ("bc" in "bc" or 0 > 0):
        w28 = 3
        while w28 > 0:
            w28 -= 1
            if not "done":
                atexit.register(log, 1 * 3 + (0 if False else 255), 0 - 3 <= 2)
                log(("done" + "a").title(), ((255 if isinstance(2, (str, list)) else 255), "{}|{:>8}".format(2, "bc")), [-x for x in range(5) if x > 1])
            else:
                atexit.register(print, len(sorted([10, 5, 10, 0])), 3)
    elif 42 < 0 <= 255:
        atexit.unregister(handler7)
except Error1 as e29:
    log(type(e29).__name__, e29.args)
    raise TypeError("done", 3) from ValueError
atexit.register(len, "done", 255)
