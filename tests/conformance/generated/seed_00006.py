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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f2(a3):
    try:
        atexit.register(lambda: log((255 if False else 0) * (a3 if a3 < a3 <= 10 else 1000)))
    finally:
        if True:
            atexit.unregister(log)
            sys.exit(10 + 5)
        else:
            with Manager1("done") as m4:
                log(atexit.unregister(a3))
        if not [42, 5]:
            log([x * 2 for x in range(1) if x > 1])
            for i5 in (5, a3):
                atexit.register(log, list(reversed([a3])), "{}|{:>7}".format(sum([5, 0]), "bc"))
        elif a3 < 42 <= a3:
            atexit.register(print, "it's", [1, a3, a3])
        else:
            if a3 * a3 <= 1000:
                a3 += len("100%")
                sys.stdout.flush()
                sys.exit(a3)
            elif False:
                atexit._clear()
            else:
                atexit.register(print, "{}|{:>4}".format(0, "a"), "lost")
    return a3


def f6(a7):
    w8 = 2
    while w8 > 0:
        w8 -= 1
        n9 = len(sorted([5], reverse=True))
    return (len([a7, a7, 0]) if isinstance(42, int) else a7)


def fail10(a11):
    if a11 < 5 <= a11:
        try:
            raise ValueError
        except SystemExit as e12:
            log(type(e12).__name__, e12.args)
            if a11 < a11 <= a11:
                atexit.register(print, [1000], len([a11 + 0, 255]))
                sys.stdout.write("%s and %01d" % ("bc", a11) + chr(10))
            else:
                print(f6(a11) - 7, f"<{a11!s}>" + "{}|{:>7}".format(a11, "é"), sep=", ", end=";")
                return a11
            return a11
        except ZeroDivisionError as e13:
            log(type(e13).__name__)
            with Manager1("done") as m14, Manager1("é") as m15:
                print([10, a11][::2])
                log(True)
    raise KeyboardInterrupt()


def handler16(value=None, tag="lost"):
    log("in handler 17", value, tag)
    os.kill(os.getpid(), signal.SIGKILL)


def handler18(value=None, tag="lost"):
    log("in handler 19", value, tag)
    l20 = [v for v in [255, 10, 5, 7] if isinstance(v, int)]
    for i21 in [1, 2]:
        log(0.1 + 0.2, (i21 + i21, f"<{i21!s}>"), f"<{i21}>")
    else:
        sys.stdout.write(("lost").strip() + chr(10))


def handler22(value=None, tag="bc"):
    log("in handler 23", value, tag)
    log(("x y").strip(), list(range(1, 7, 3)))
    try:
        log("{}|{:>3}".format(6 ** 36, "lost"), [x % 3 for x in [1, 0] if x % 2 == 0], 255 * 2 - f6(0))
        atexit.register(fail10, f6(1000))
        sys.exit(1)
    except SystemExit as e24:
        log(type(e24).__name__)
        log(type(e24.__context__).__name__)
        f6(1, 2)
    except NameError as e25:
        log(type(e25).__name__, e25.args)
    else:
        for i26 in [1, 2]:
            t27 = repr(len("it's"))
            try:
                atexit.register(log, None, 36.5)
                sys.exit()
            except Exception as e28:
                log(str(e28))
    try:
        pass
    except ValueError:
        atexit.unregister(handler16)
    finally:
        log(f"<{2}>", ",".join(["{}|{:>5}".format(7, "x y"), "é" + "it's"]))
        try:
            len("x y") % len([])
        except Exception as e29:
            log(type(e29).__name__)
        except SystemExit as e30:
            log(str(e30))
        else:
            with Manager1("lost") as m31:
                print(f6((2 if 3 < 42 <= 1 else 5)), ("done").count(""), max([3 - 2, sum([5, 1])]))
                sys.stdout.write(("a").replace(TEXT[1], TEXT))
    x32 = str(NUMBER())


atexit.register(lambda: log(len("bc") + (1000 if "x y" in "done" else 2)))
try:
    n33 = len([len(w) for w in "x,y".split()])
    if sum([7, 0]) > (255 ^ 3):
        sys.stdout.write(("two\nlines").upper())
except SystemExit:
    atexit.register(log, 0 * 1.5, "lost")
    log("two\nlines", 42 + 5 - 2 - 1, f6(255 + 42))
    x34 = [1, {"a": 255}[0]]
except (ArithmeticError, RuntimeError) as e35:
    log(type(e35).__name__)
    l36 = [v for v in [10, 0, 1, 0] if isinstance(v, int)]
finally:
    print((f2(1) & 2), len(", ".join(["", "it's"])), sep=", ", end="\n")
    atexit.register(fail10, 3)
if (isinstance(1000, int) or False):
    try:
        if 7 < 7 <= 1:
            try:
                [].nothing
            except NameError as e37:
                log(type(e37).__name__)
            except ZeroDivisionError as e38:
                log(str(e38))
            finally:
                atexit.register(handler18, (0, "{}|{:>8}".format(1, "done")))
            atexit.register(sys.exit, 0)
        else:
            print("{}|{:>4}".format(len([10, 2, 2, 10]), "bc"))
        sys.stdout.write("%s and %04d" % ("100%", 2) + chr(10))
        sys.exit("{}|{:>1}".format(1, "it's"))
    except ValueError as e39:
        log(type(e39).__name__, e39.args)
        atexit.register(handler18, len(f"<{23}>"))
        raise TypeError("a" * 2)
    except NameError:
        try:
            log({"k": 255})
            raise
        except Exception as e40:
            log(str(e40))
            log(type(e40.__context__).__name__)
            raise IndexError("100%", 1000) from e40
    finally:
        log(3, (("done").strip()).count("100%"), (3, str(42)))
else:
    atexit.register(print, ", ".join(["a", "{}|{:>1}".format(3, "é")]), 7)
log([], len([42, 0]) + 1000, "bc"[-1:])
def f41(a42):
    return a42
n43 = (f"<{9!s}>").count("lost")
n43 -= n43
raise ValueError(1)
