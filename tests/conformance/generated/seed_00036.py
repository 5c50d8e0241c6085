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


class Error1(IndexError):
    pass


class Error2(OSError):
    def __str__(self):
        return "done" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


def f4(a5):
    n6 = (a5 if True else a5) - a5
    return 255


def handler7(value=None, tag="done"):
    log("in handler 8", value, tag)


def handler9(value=None, tag="100%"):
    log("in handler 10", value, tag)
    log("lost" * 0, 2)
    with Manager3("bc") as m11, Manager3("it's"):
        n13 = 42
        atexit.register(handler7, {"k": n13})
        sys.exit((5 & 7))


def handler14(value=None, tag="é"):
    log("in handler 15", value, tag)


for i16 in (10, 10):
    if (False and not ""):
        atexit.register(print, [x % 3 for x in range(3)], isinstance(1, str))
    for i17 in range(2):
        print({"k": len("")}, 255 < i16 <= 2, sep=", ", end=";")
        try:
            pass
        except ValueError as e18:
            log(str(e18))
        except TypeError as e19:
            log(type(e19).__name__)
        else:
            t20 = "%s and %01d" % ("done", i16) + "it's"
        finally:
            log({"k": i16 + 10}, ("it's").strip())
            print(repr(sorted([i17])), "")
atexit.register(handler9)
atexit.register(handler14, tag=("two\nlines").replace(TEXT[1], TEXT))
if not "it's":
    w21 = 1
    while w21 > 0:
        w21 -= 1
        print(None, 3 < 1 <= 2, len([f4(255), (42 if isinstance(3, str) else 5)]))
        try:
            atexit.register(lambda: log(sorted([1000, 0, 2], reverse=True)))
            2 * 0 + ((lambda v: v.bb)(255))
        except RuntimeError:
            try:
                log({"k": 1}, 0.1 + 0.2)
                assert 7 ** 27 == None
            except OSError as e22:
                log(str(e22))
                break
            except Error1:
                d23 = {"two\nlines": 1 - 42}
                continue
            finally:
                atexit.register(handler14, tag="{}|{:>3}".format(42, "two\nlines"))
                log((f4(2), f"<{2!s}>"), f4(1), [3, 10, 1000])
        except LookupError:
            l24 = [v for v in sorted([255], reverse=True) if isinstance(v, int)]
    if (False and 5 < 0 <= 2):
        n25, t26 = ("it's").count("done"), f"<{81}>"
        print(("x y" in "done" or False), 5 * 1.5, sep="", end="\n")
    else:
        with Manager3("a"), Manager3("é"):
            print(str(len([])), {"k": f4(42)}, sep=", ", end=";")
            atexit.register(sys.exit, "a")
elif 255 < 1000 <= 0:
    try:
        sys.stdout.flush()
        x29 = (255 +
            (int("x1")))
    except Exception:
        atexit.register(handler14, f4(0 - 42))
        raise OSError("100%") from ValueError
    else:
        w30 = 3
        while w30 > 0:
            w30 -= 1
            n31 = len("bc"[-1:])
            sys.stderr.write("%s and %01d" % ("it's", n31) + "\n")
            continue
else:
    if len("100%") == f4(2):
        try:
            sys.stdout.write(f"<{55!r}>")
            print(len(", ".join(["done", "lost"])))
        except Error2 as e32:
            log(type(e32).__name__, e32.args)
            raise Error2("{}|{:>2}".format(7, "done")) from e32
        else:
            if True:
                atexit.register(handler7)
            elif 42 < 5 <= 1:
                atexit.unregister(handler14)
                x33 = len([1000, 0]) / 0
            (7 if ("x y").count("two\nlines") // (1 - 1) else 5)
        finally:
            w34 = 3
            while w34 > 0:
                w34 -= 1
                print(3, isinstance(2, int), sep="-", end=";")
                continue
            with Manager3("a"):
                n36, t37 = sum([2, 10]), str([])
atexit.register(print, f"<{66!s}>", "{}|{:>3}".format(len([]), "bc"))
log("{}|{:>3}".format(10 + 1000, "lost"))
sys.exit(("x y").upper())
