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


class Error1(ZeroDivisionError):
    pass


def f2(a3):
    if 5 < a3 <= a3:
        if "bc" in "lost":
            if a3 < a3 <= a3:
                print(a3 + a3, [7, 10, a3], sep="", end=";")
                atexit.unregister(print)
            elif a3 < a3 <= 2:
                n4 = 7 + a3
            try:
                n5 = len([]) * a3
                sys.stderr.write(f"<{n5!s}>" + "\n")
                {"100%": 5}[None]
            except IndexError as e6:
                log(str(e6))
                print([10, 10][1:], (1000, "it's" * 0))
            except (ArithmeticError, ZeroDivisionError) as e7:
                log(type(e7).__name__)
            finally:
                atexit.register(log, a3, "%s and %05d" % (",".join(["", "x y"]), a3))
                print(a3, "x y" in "it's")
            a3 < "100%"
        elif ("x y" in "x y" or a3 < a3 <= 3):
            w8 = 1
            while w8 > 0:
                w8 -= 1
                atexit.unregister(log)
            return a3
        else:
            if not [1000]:
                atexit.unregister(sys.exit)
                sys.stdout.write("bc")
            elif "" in "100%":
                atexit.register(log, (f"<{a3!r}>").replace(TEXT[1], TEXT), len([x for x in [2, 7, a3] if x != 2]))
        sys.stderr.write("lost" + "\n")
        raise Error1(10)
    elif True:
        atexit.register(lambda: log(6 ** 34))
    return (a3 + a3 & 9)


def fail9(a10):
    atexit.register(print, list(reversed([a10, 1000, 5, a10])), {"k": 5})
    raise ValueError("x y"[1:3])


def fail11(a12):
    [1, {"two\nlines": a12}[0]]


def handler13(value=None, tag="two\nlines"):
    log("in handler 14", value, tag)
    if 42 < 255 <= 255:
        log(list(reversed([10, 2, 42])), 255 * 5 + len(""), 10 >= 42 * 10)
        sys.stdout.flush()
    try:
        t15 = f"<{27}>"
        assert 2 * 42 == None, "%s and %05d" % (t15, 1)
    except Exception as e16:
        log(str(e16))
        raise ArithmeticError(f"<{13!s}>") from e16
    except SystemExit:
        atexit.register(print, [3], {"k": f2(1000)})
    except:
        print({"k": f2(0)}, (3 ** 21, "bc"), "lost" * 1)


try:
    try:
        log(f2(5))
        [3, {"é": 10}[0]]
    except Error1:
        atexit.register(handler13, {"k": 5})
        print("two\nlines", len([1 + 1, len("it's")]), sep="", end=";")
    finally:
        atexit.register(handler13, 0)
except SystemExit:
    print(list(reversed([7])), len([255 - 3, 2]), sep=", ", end="\n")
    log(not "x y", len(",".join(["x y", "done"])))
except ValueError:
    atexit.register(lambda: log(sorted([1000, 10, 1000], key=lambda v: -v)))
finally:
    log([x * 2 for x in [42] if x % 2 == 0], [len(w) for w in "a bb ccc".split()])
    def fail17(a18):
        log(("x y"[1:]).count("a"), "{}|{:>6}".format(f2(a18), ""), [1000, a18, 2, a18])
        assert max([a18, a18]) == None, ("bc").upper()
try:
    str(fail11(len([1, 1000])))
finally:
    atexit.unregister(handler13)
log([], [42, 10, 255][::2], "é")
l19 = [v for v in list(range(3, 5, 2)) if isinstance(v, int)]
x20 = log("", ("two\nlines").count("lost") // 0)
