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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    return ("done").count("it's")


def f4(a5):
    return a5 - 255


def fail6(a7):
    def f8(a9):
        return len("done") * a9
    raise TypeError("100%", a7)


def fail10(a11):
    try:
        try:
            atexit.register(sys.exit, "lost")
            sys.stdout.flush()
            return ("lost").count("it's")
        except NameError as e12:
            log(type(e12).__name__, e12.args)
            print(("100%"[::-1]).title(), (1000, f"<{a11!s}>"), sep="-", end="\n")
            log("done", undefined + 1)
        except RuntimeError:
            w13 = 1
            while w13 > 0:
                w13 -= 1
                atexit.register(print, f"<{a11!s}>", 255)
                log("two\nlines", [1 // v for v in (3, 0)])
        finally:
            try:
                pass
            except (ValueError, KeyError) as e14:
                log(str(e14))
                raise Exception("{}|{:>2}".format(a11, "done")) from None
            raise OSError("x y" * 3)
        for i15 in [1, 2]:
            atexit.register(sys.exit, i15)
        raise TypeError("100%", 5)
    except BaseException as e16:
        log(type(e16).__name__, e16.args)
    raise Exception("%s and %03d" % ("done", 5))


def handler17(value=None, tag="bc"):
    log("in handler 18", value, tag)
    if 1 - 2 > ("100%").count("100%"):
        sys.stdout.write("é"[1:] + chr(10))
    else:
        atexit.unregister(Equal1(1))
    raise LookupError("")


def handler19(value=None, tag="bc"):
    log("in handler 20", value, tag)
    log("{}|{:>4}".format(3 + 10, "it's"))
    try:
        log((42 if "lost" in "lost" else 5 * 0), 5 - f2(42))
        print(len([len(w) for w in "a bb ccc".split()]), [-x for x in range(4)], 5 * 42)
        assert 7 == None, f"<{30!r}>"
    except OSError as e21:
        log(type(e21).__name__, e21.args)
        try:
            t22 = "{}|{:>3}".format(f2(42), "")
            raise
        except SystemExit as e23:
            log(type(e23).__name__, e23.args)
            if 7 < 42 <= 5:
                sys.stderr.write(("é").title() + "\n")
                atexit.register(log, "x y" + "it's"[1:3], "bc"[:2])
        except ZeroDivisionError as e24:
            log(type(e24).__name__, e24.args)
            try:
                0 < "a"
            finally:
                log((7, "a"), {"k": max([5, 5])}, [0, 3, 7])
        raise KeyboardInterrupt()
    atexit.register(handler17)
    raise ValueError("", 10)


def handler25(value=None, tag="done"):
    log("in handler 26", value, tag)
    print({"k": 1000}, "é" in "", [0, 2, 2])
    n27, t28 = 5 + 2, ("it's").title()


t29 = "lost"[1:3]
atexit.register(print, 42, t29)
print(sum([len([3, 3]), f4(2)]))
sys.stdout.flush()
pid30 = os.fork()
if pid30 == 0:
    for i31 in (1000, 1):
        atexit.unregister(Equal1(1))
        log(5, i31)
    log("x y", undefined + 1)
    raise RuntimeError(("two\nlines").replace(TEXT[1], TEXT))
status32 = os.waitpid(pid30, 0)[1]
log(os.WIFEXITED(status32), os.WIFSIGNALED(status32), status32)
print([len(w) for w in "a bb ccc".split()], [1, 5, 0][::2], len([1000 + 0, ("done").count("it's")]))
print("100%", (f4(2) ^ 5), sep="", end=";")
raise SystemExit(sum([5, 1]))
