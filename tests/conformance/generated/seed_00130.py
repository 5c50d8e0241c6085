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


def f1(a2):
    sys.stdout.write(("done").title() + chr(10))
    return a2


def f3(a4):
    if "100%" in "it's":
        atexit.register(log, (len([255, 1]), "a"), "x y")
        if "two\nlines" in "bc":
            log(a4 * a4, f"<{a4!r}>", 7 + f1(10))
            return len("x y")
        elif not []:
            print(a4, a4, sep=", ", end="\n")
            return a4
        else:
            log(f1(len([a4, a4])), "%s and %04d" % (", ".join(["x y", "é"]), a4), 5)
        {"é": a4}["missing"]
    else:
        try:
            if "é" in "":
                t5 = "a" * 1
                sys.stdout.write("%s and %03d" % (t5, 255) + chr(10))
                return a4
            atexit.register(print, 7 + (a4 if True else a4), (7 + a4, f"<{a4}>"))
        except OSError as e6:
            log(str(e6))
            n7 = len(f"<{a4!r}>")
        except RuntimeError as e8:
            log(type(e8).__name__, e8.args)
            log(type(e8.__context__).__name__)
            if not "100%":
                atexit.unregister(log)
                sys.stderr.write(f"<{a4}>" + "\n")
                raise ValueError
        [a4, NUMBER(1)]
    return len("{}|{:>3}".format(a4, "two\nlines"))


def fail9(a10):
    atexit.unregister(log)
    raise ZeroDivisionError("%s and %01d" % ("bc", a10))


def handler11(value=None, tag="a"):
    log("in handler 12", value, tag)
    if not [1]:
        n13 = f3(len("bc"))
    atexit.register(sys.exit, 2)
    print(f"<{62!r}>")


def handler14(value=None, tag="bc"):
    log("in handler 15", value, tag)
    print(f3(1 + 1), "x y" + "{}|{:>6}".format(0, "é"))
    sys.stdout.write("%s and %01d" % ("two\nlines", 1) + chr(10))
    try:
        sys.exit(("").count("two\nlines"))
    except Exception as e16:
        log(str(e16))
        x17 = dict([1])
    else:
        try:
            pass
        except SystemExit as e18:
            log(type(e18).__name__)
            raise IndexError("bc", 2) from e18
        x19 = fail9(len("100%"))


if True:
    try:
        if isinstance(10, int):
            print(list(reversed([])))
            5 + (5 + 1 / 0)
        elif 5 < 42 <= 42:
            log(4 ** 26 + f3(2))
        else:
            n20 = len([3, 2][::-1])
        sys.exit(1)
    finally:
        atexit.register(handler11, tag="{}|{:>3}".format(3, ""))
        print("é" + "%s and %04d" % ("two\nlines", 1000), "", sep="", end="\n")
        x21 = fail9(7 + 2)
elif True:
    try:
        atexit.register(lambda: log(f1(f3(255))))
        n22 = ((255 if isinstance(5, int) else 255) if not [3, 10] else f3(0))
        fail9(len("lost"))
    except ArithmeticError:
        try:
            (2 if "é" in "a" else 2) / len([])
        except RuntimeError as e23:
            log(type(e23).__name__, e23.args)
            raise ValueError("two\nlines", 2) from e23
    except Exception:
        atexit.register(int, "", 0)
    finally:
        sys.stdout.flush()
else:
    pid24 = os.fork()
    if pid24 == 0:
        try:
            len("lost") + (TEXT())
        finally:
            w25 = 2
            while w25 > 0:
                w25 -= 1
                atexit.register(log, repr(list(range(3, 5, 3))), {"k": sum([5, 1000])})
                log(list(range(3, 5, 1)), f"<{86!s}>", [x % 3 for x in range(3) if x % 2 == 0])
        if "bc" in "100%":
            atexit.register(print, "%s and %01d" % (str([2, 0, 0]), 5), 0)
        elif not "":
            sys.stderr.write(", ".join(["100%", "a"]) + "\n")
        else:
            w26 = 2
            while w26 > 0:
                w26 -= 1
                print(len([2, 10, 1000, 2]), None, sep="-", end=";")
                print(len(list(range(2, 3, 2))), [len(w) for w in "a bb ccc".split()], {"k": 10})
                break
        os.kill(os.getpid(), signal.SIGTERM)
    status27 = os.waitpid(pid24, 0)[1]
    log(os.WIFEXITED(status27), os.WIFSIGNALED(status27), status27)
atexit.register(print, (len([42, 0]), "100%"), (10, "it's" * 1))
pid28 = os.fork()
if pid28 == 0:
    w29 = 1
    while w29 > 0:
        w29 -= 1
        try:
            pass
        finally:
            t30 = f"<{11}>"
            print((("it's").count("é") if not "x y" else f1(7)), (len([]), f"<{t30!r}>"), {"k": 2})
        sys.stdout.write(("done").upper())
    try:
        raise RuntimeError("a" * 3)
    except Exception:
        log("-".join([""[:2], f"<{84!s}>"]))
        sys.exit(f1(7))
    raise ValueError("{}|{:>3}".format(1000, "two\nlines"))
status31 = os.waitpid(pid28, 0)[1]
log(os.WIFEXITED(status31), os.WIFSIGNALED(status31), status31)
log((42 if False else 7) * 7, [], "lost")
sys.stderr.write("é" + "\n")
log(255 / 4, {"k": 7 + 0})
raise SystemExit(256)
