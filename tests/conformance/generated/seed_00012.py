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


def f1(a2):
    try:
        raise Exception("é")
    except ValueError as e3:
        log(type(e3).__name__)
        return 255
    except Exception as e4:
        log(type(e4).__name__)
        try:
            l5 = [v for v in list(range(0, 4, 2)) if isinstance(v, int)]
            raise KeyError() from OSError("é")
        except NameError as e6:
            log(type(e6).__name__)
            raise ZeroDivisionError("" * 0)
        except NameError as e7:
            log(type(e7).__name__)
            atexit.register(lambda: log(2 < a2 <= 255))
            return a2
    finally:
        if isinstance(a2, str):
            atexit.register(print, False, {"k": max([a2, 3])})
            d8 = {"": 7 * 2}
        log(isinstance(a2, str))
    return 10 - a2


def f9(a10):
    print(a10 - (5 if False else 5))
    return f1(a10 * a10)


def fail11(a12):
    try:
        try:
            {"lost": a12}[0]
        except RuntimeError as e13:
            log(str(e13))
            raise ArithmeticError("done" + "done") from e13
        except:
            print("bc", f"<{a12!s}>" + f"<{a12!r}>", [len(w) for w in "x,y".split()])
        [a12, f1(k=3)]
    finally:
        for i14 in (a12, 1000):
            try:
                t15 = ",".join([f"<{i14!s}>", ("done").title()])
            except BaseException:
                print(None, "-".join([f"<{a12}>", "%s and %04d" % ("", i14)]), sep="", end=";")
                exit(len(""))
            finally:
                print(len(", ".join(["it's", "x y"])), ",".join(["it's", "x y"]) + repr([42, a12]))
                atexit.register(log, list(range(2, 5, 1)), ("100%"[1:3]).count("é"))
        print("bc")
    (1000 if "100%" + 7 else a12)


def fail16(a17):
    raise ZeroDivisionError("100%", a17) from ValueError


def handler18(value=None, tag="100%"):
    log("in handler 19", value, tag)


def handler20(value=None, tag=""):
    log("in handler 21", value, tag)
    try:
        try:
            pass
        except ValueError as e22:
            log(type(e22).__name__, e22.args)
            atexit.register(abs, "é", 1000)
            log(
                "done",
                [1 // v for v in (2, 0)],
            )
        print(len(list(reversed([42, 1000, 10]))))
        [10, "x y".nothing]
    finally:
        print(list(range(2, 4, 3)), repr(len("lost")), 2)
        if ("é" in "lost" and True):
            if f1(2) == len([0, 2]):
                atexit.register(handler18)
                atexit.unregister(sys.exit)
        else:
            if 10 < 255 <= 2:
                print("{}|{:>3}".format(f1(0), "it's"), None, sep="", end=";")
                print(1 * 1000 * f1(1000), [0, 1000, 0][1:])
            else:
                log(5, 5)
    w23 = 1
    while w23 > 0:
        w23 -= 1
        n24 = ("100%").count("100%")
        raise IndexError(f"<{n24}>") from None
    x25 = 5 ** 28 + ("it's".missing())


sys.stdout.write(("").strip())
print(sum([0 - 3, 0]), {"k": 10}, sep="-", end=";")
try:
    log(len("two\nlines"[-1:]), "", ("%s and %01d" % ("é", 10)).upper())
    t26 = "100%"
    raise TypeError(len([]))
finally:
    sys.stderr.write("" + "\n")
    try:
        atexit.unregister(handler20)
        l27 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
        str(int(None))
    except SystemExit:
        atexit.register(log, [x + 1 for x in range(1) if x != 2], [len(w) for w in "x,y".split()])
    except TypeError as e28:
        log(type(e28).__name__)
    finally:
        atexit.register(lambda: log(f"<{11!r}>"))
if (isinstance(3, (str, list)) or "x y" in "done"):
    d29 = {"it's": len("it's")}
sys.stdout.write("bc"[1:3] + chr(10))
n30 = len("lost" + "a")
log(repr(f1(5)), [], list(range(2, 4, 3)))
raise Exception() from ValueError
