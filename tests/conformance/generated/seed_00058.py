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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


class Class2(object):
    shared = [7, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return {"x y": 7}[None]


class Class3(Class2):
    shared = [10]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f4(a5):
    return 255


def f6(a7):
    def fail8(a9):
        raise IndexError("x y" + "100%")
    return (f4(a7) if 255 <= sum([a7, 10]) else f4(a7))


def fail10(a11):
    raise IndexError("é")


def fail12(a13):
    n14 = a13
    raise RuntimeError(("x y").ljust(2))


def handler15(value=None, tag="two\nlines"):
    log("in handler 16", value, tag)
    with open("b.txt", "a") as file17:
        file17.write(",".join(["lost", "100%"]) + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    atexit.register(log, 0, (3, "{:>9}{:<3}{:^5}".format(7, "a", "b")))
    log("%x %o" % (80, 90), "%s and %03d" % (repr([1000]), 3))


def handler18(value=None, tag="bc"):
    log("in handler 19", value, tag)
    try:
        try:
            pass
        except (ArithmeticError, RuntimeError) as e20:
            log(type(e20).__name__, e20.args)
        else:
            try:
                atexit.register(open, "missing.txt")
                atexit.register(lambda: log(2))
                [
                    0,
                    [*NOTHING],
                ]
            except Exception as e21:
                log(type(e21).__name__, e21.args)
                t22 = str(("two\nlines").partition(" "))
                raise OSError()
        finally:
            try:
                1 * 3 + ((lambda v: v.bb)(2))
            except (OSError, RuntimeError) as e23:
                log(type(e23).__name__)
            atexit.unregister(sys.exit)
        raise OSError()
    finally:
        try:
            atexit.register(handler15, tag=str(("lost").split(" ")))
            sys.exit(None)
        except Exception:
            if (not [10, 10] and False):
                d24 = {"two\nlines": len("")}
                sys.stdout.write("{}|{:>8}".format(7, "100%"))
            try:
                log(atexit.unregister(42))
                raise KeyError(str(1000))
            except Exception as e25:
                log(type(e25).__name__, e25.args)
            except Exception as e26:
                log(type(e26).__name__, e26.args)
            finally:
                atexit.register(print, ("two\nlines").center(2), {"k": f4(1000)})
    not ({"a": 1000}[0])


sys.stderr.write(str(("").find(" ")) + "\n")
n27 = (f4(3) | 2)
process28 = multiprocessing.get_context("fork").Process(target=handler15, args=(3,))
process28.start()
process28.join()
log(process28.exitcode)
print([2, n27, n27][True] - f6(2), [n27, n27, n27, n27], sep="-", end=";")
atexit._run_exitfuncs()
print("it's" in "done", str([n27, 255, 42, n27][-2:]))
x29 = log("", fail12(7 ** 2))
