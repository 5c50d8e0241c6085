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
    pass


class Error2(OSError):
    pass


def handler3(value=None, tag="done"):
    log("in handler 4", value, tag)
    n5 = 1000
    atexit.unregister(log)


try:
    atexit.register(handler3, f"<{59}>")
    for i6 in (10, 10):
        w7 = 2
        while w7 > 0:
            w7 -= 1
            for i8 in range(2):
                n9 = sum([(i8 if "two\nlines" in "é" else 7), i8 + i6])
        try:
            try:
                atexit.unregister(handler3)
                raise SystemExit("%s and %01d" % ("done", i6))
            except Exception as e10:
                log(type(e10).__name__)
                break
            except Exception as e11:
                log(type(e11).__name__)
                log(type(e11.__context__).__name__)
                raise SystemExit()
            sys.exit(42)
        finally:
            atexit.register(log, (1 if 5 != i6 else 2) - 2 ** 31, 7)
            if "" in "it's":
                atexit.register(handler3, tag="two\nlines" * 3)
    sys.exit([2, 42, 255])
except LookupError as e12:
    log(str(e12))
    log(type(e12.__context__).__name__)
    t13 = ""[-1:]
except ValueError as e14:
    log(type(e14).__name__, e14.args)
    log(type(e14.__context__).__name__)
log((42 if not "a" else 7) + max([7, 1000]), "x y"[-1:])
l15 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
sys.stdout.write("a" + "100%" + chr(10))
print(("").count("lost") - len([10, 3]), "bc"[1:3], sep="", end=";")
for i16 in (3, 2):
    try:
        atexit.register(handler3)
        atexit.register(handler3, {"k": 42 + i16})
        {"done": 42}["missing"]
    except RuntimeError as e17:
        log(str(e17))
    finally:
        log({"k": i16}, 10)
        try:
            try:
                str({"bc": i16}[None])
            except Exception as e18:
                log(type(e18).__name__)
                raise Error2("two\nlines" + "x y") from e18
            except:
                log([10, i16], (i16, "lost"))
            else:
                atexit.register(lambda: log(("{}|{:>4}".format(i16, "é")).count("two\nlines")))
            finally:
                print((len("x y"), "%s and %02d" % ("", i16)), "%s and %05d" % ("done" + "done", 7), (i16, ("lost").strip()))
                t19 = "a"
            i16 < "done"
        finally:
            atexit.register(handler3, tag=f"<{l15!r}>")
            try:
                atexit.register(handler3, tag=f"<{i16}>")
                log(
                    "",
                    "é" + 6,
                )
            finally:
                log(i16)
                log(atexit.unregister(1000))
atexit.register(handler3, l15)
x20 = dict([1])
