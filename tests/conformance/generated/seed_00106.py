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
    atexit.register(log, kind.__name__)


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
        return kind is ValueError


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return 2 - 3


def f5(a6):
    log(a6 == len([1, 2]))
    return (a6 // 3)


def fail7(a8):
    with Manager1("x y"), Manager1(""):
        for i11 in range(2):
            atexit.unregister(Equal2(3))
        try:
            log(
                "lost",
                [1 // v for v in (2, 0)],
            )
        except Exception:
            log([x for x in [a8] if x > 1], (("a").zfill(2)).replace(TEXT[1], TEXT))
        finally:
            try:
                atexit.unregister(sys.exit)
                t12 = "{}|{:>1}".format((a8 if True else 7), "")
                [
                    a8,
                    NUMBER(1),
                ]
            except NameError as e13:
                log(type(e13).__name__)
                atexit.register(print, f3(a8 + a8), "{}|{:>1}".format(42, "x y"))
            except Exception as e14:
                log(type(e14).__name__, e14.args)
    [a8, [1 // v for v in (1, 0)]]


def handler15(value=None, tag="bc"):
    log("in handler 16", value, tag)
    class Local17(object):
        field = 4 ** 4
    n18 = f3((lambda v, w=1: v + w)(2))


def handler19(value=None, tag="lost"):
    log("in handler 20", value, tag)
    class Local21(object):
        field = ("bc").count("é")
    log((("a").count("done"), "%s and %05d" % ("done", 2)), (len("two\nlines"), "it's" + "it's"))


print(f"<{15!r}>", (("").count("a"), "it's"), sep=", ", end="\n")
if isinstance(0, (str, list)):
    try:
        sys.stderr.write("{}|{:>5}".format(255, "100%") + "\n")
        try:
            try:
                t22 = "a"
                [1, ("x y").count(t22) // len([])]
            except Exception as e23:
                log(type(e23).__name__, e23.args)
                log(type(e23.__context__).__name__)
                l24 = [v for v in [] if isinstance(v, int)]
            except:
                atexit.register(handler19)
            finally:
                n25 = (str(("100%").endswith("x"))).count("it's")
                atexit.register(Equal2(1))
            with Manager1("two\nlines") as m26:
                sys.stdout.flush()
        finally:
            atexit.register(Manager1("lost").__exit__, None, None, None)
            w27 = 3
            while w27 > 0:
                w27 -= 1
                print((int("-7"), "{}|{:>6}".format(10, "done")), 1 - 255 / 4)
                atexit.register(log, ([5, 1, 3][True], ("100%").center(1)), (f"<{48!r}>").strip())
            sys.exit()
    except BaseException:
        l28 = [v for v in [x + 1 for x in range(2) if x % 2 == 0] if isinstance(v, int)]
        for i29 in range(0):
            print(("bc" in "x y" or 2 < i29 <= 3), "%r %s" % (l28, "bc"), sep="-", end="\n")
        else:
            log(list(range(0, 3, 2)), (f3(0), "%s and %05d" % ("x y", 1000)), "{}|{:>1}".format(10, "done"))
        raise
    except Exception as e30:
        log(type(e30).__name__, e30.args)
        try:
            n31 = (5 if "" in "x y" else 255 - 42)
        except Exception as e32:
            log(type(e32).__name__)
        finally:
            if "it's" in "x y":
                atexit.register(handler15, 1000)
                log(f"<{38}>", (len([]), "two\nlines"[1:3]))
            elif isinstance(3, int):
                print({"k": sum([3, 255])}, not "a")
            else:
                t33 = (("").title()).strip()
            if isinstance(0, str):
                print("{}|{:>3}".format(10, "x y"))
                sys.stdout.flush()
    finally:
        n34, t35 = int(2.9), str(3)
with Manager1("x y") as m36, Manager1("lost"):
    t38 = f"<{7!r}>"
    log("lost"[::-1], [][::-1])
print([x % 3 for x in [7, 1, 3] if x > 1])
sys.exit((5 // 7))
