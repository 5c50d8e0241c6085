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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    pass


class Error2(TypeError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    x6 = str(dict([1]))


def fail7(a8):
    n9, *l10 = (a8 & 4), 255, 1000
    sys.exit(len("two\nlines"))


def handler11(value=None, tag="done"):
    log("in handler 12", value, tag)
    print({"k": 3}, isinstance(3, (str, list)), 0.1 + 0.2)
    raise Error1("it's" + "two\nlines")


def handler13(value=None, tag="a"):
    log("in handler 14", value, tag)


n15 = int(True)
sys.stdout.write("two\nlines"[:2] + chr(10))
log((max([n15, 2]) & 7), "a")
def fail16(a17):
    try:
        raise Error2("-".join(["done", "a"])) from None
    except Error2:
        try:
            atexit.register(handler11, None)
            w18 = 3
            while w18 > 0:
                w18 -= 1
                atexit.register(handler13, tag="%s and %02d" % ("done", 3))
                print([a17])
                break
            sys.exit(1)
        except Error2:
            print(36.5)
        except:
            log({"k": (42 // 3)})
            raise
        if "é" in "it's":
            for i19 in (0, n15):
                d20 = {"it's": len([42, 3, i19, 1000])}
                continue
        elif a17 < n15 <= 10:
            atexit.register(handler11)
            raise Error1
    except (KeyError, LookupError) as e21:
        log(type(e21).__name__, e21.args)
    raise Exception("100%" * 2)
def fail22(a23):
    try:
        try:
            atexit.register(Equal3(2))
            log("", log(**NUMBER))
        except ArithmeticError:
            try:
                log(sorted([a23, 255, n15, 5], reverse=True), "{0}{0!r}".format("bc"))
                raise LookupError("{:>6}{:<3}{:^5}".format(8, "a", "b"))
            except Exception as e24:
                log(type(e24).__name__)
            for i25 in range(0):
                sys.stdout.flush()
        else:
            if isinstance(n15, str):
                l26 = [v for v in sorted([1]) if isinstance(v, int)]
                atexit.register(handler11)
        finally:
            atexit.register(handler13, repr(1000))
        fail16(1000)
    except KeyError:
        for i27 in range(3):
            n28, *l29 = 2, a23, 255
            sys.stdout.write(str(3))
        else:
            log(((a23 if isinstance(5, (str, list)) else 255), ("").title()))
        return 1000
    except Exception:
        try:
            n30 = 1000
            raise Exception("", 42)
        except Exception:
            try:
                atexit.register(print, (1, f"<{a23!s}>"), n15 - 3)
                with open("a.txt", "w") as file31:
                    file31.write(f"<{a23!s}>" + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
                raise Error1(len([a23, n15]))
            except Exception as e32:
                log(str(e32))
            try:
                print({"k": 10}, ("x y").rjust(8) + ", ".join(["é", "é"]), "%s and %01d" % ("{}|{:>7}".format(n15, "it's"), len("")))
                log(f"<{a23}>", len([x for x in range(0) if x > 1]))
                raise Error2("a" * 3) from KeyError(("a").title())
            except Exception:
                l33 = [v for v in [x + 1 for x in [0, a23, n15] if x > 1] if isinstance(v, int)]
            finally:
                sys.stdout.write("{}|{:>8}".format(1000, "") + chr(10))
                n34 = len("%s and %03d" % ("lost", 3))
        except Exception as e35:
            log(type(e35).__name__, e35.args)
            raise KeyError(a23) from e35
        return max([3, a23])
    log("é", NUMBER[0])
l36 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
atexit.register(Equal3(2))
