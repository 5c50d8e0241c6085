from __future__ import print_function

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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f5(a6):
    try:
        try:
            try:
                x7 = [v for v in (NOTHING.x < 1, 1)]
            except LookupError as e8:
                log(str(e8))
                print([], (1000 & 4) / 4, 0)
                len(str(NOTHING.x < 1)) + 1
            except OSError as e9:
                log(str(e9))
                print(int(True), "lost"[1:3], "a")
            finally:
                atexit.register(sys.exit, "it's")
                raise TypeError("{0}{0!r}".format("done"))
            with Manager2("a") as m10:
                print("" * 3 + "%r %s" % ([], ""), int(2.9))
                sys.stdout.write(("done").zfill(6) + chr(10))
                raise RuntimeError("{}|{:>5}".format(a6, "done"))
            exit()
        except Exception as e11:
            log(type(e11).__name__, e11.args)
        return a6
    except RuntimeError as e12:
        log(str(e12))
        raise TypeError(repr(5))
    except LookupError:
        try:
            x13 = {"k": a6, "l": (lambda v: v.a)(2)}
        except SystemExit:
            atexit.register(log, {"k": (1000 // -4)}, [len(w) for w in "a bb ccc".split()])
            atexit.register(log, max([1000, a6]), int(2.9))
            return (lambda v, w=2: v + w)(7)
    else:
        with Manager2(""):
            print("%s and %05d" % ("lost", len("it's")), None, [255][::-1])
            raise ValueError("%s and %04d" % ("x y", a6))
    return 10


def f15(a16):
    sys.stdout.write(("it's").replace(TEXT[1], TEXT))
    return (str(("100%").endswith("o"))).count("x y")


def fail17(a18):
    for i19 in range(3):
        sys.stderr.write("x y"[1:3] + "\n")
        try:
            try:
                pass
            except Exception as e20:
                log(type(e20).__name__)
                log(1)
            finally:
                atexit.register(lambda: log(("done").center(0)))
            log(5, (42 % 10))
            return (0 if True else i19)
        except Error1:
            sys.stdout.flush()
            t21 = ", ".join([",".join(["done", "it's"]), "it's"])
        finally:
            n22 = [i19, i19, a18][-1]
            l23 = [v for v in [2] if isinstance(v, int)]
    else:
        try:
            sys.stdout.flush()
            atexit.register(lambda: log([]))
            x24 = [a18, f5(k=3)]
        except Exception as e25:
            log(type(e25).__name__)
            n26, l27 = (a18 if not "done" else 7), list(range(4))
        except SystemExit:
            sys.stderr.write("bc" + "100%" + "\n")
            try:
                missing_name(1)
            except Exception as e28:
                log(type(e28).__name__)
                print("a")
                raise
            except:
                print(list(range(3, 8, 3)))
            finally:
                n29 = a18
    x30 = "x y".qqq.www


def handler31(value=None, tag=""):
    log("in handler 32", value, tag)


sys.stderr.write("bc" + "\n")
w33 = 3
while w33 > 0:
    w33 -= 1
    try:
        try:
            t34 = ""
            w35 = 1
            while w35 > 0:
                w35 -= 1
                log("lost")
                sys.stdout.write(repr(("it's", 2)) + chr(10))
                break
            (3 if fail17((t34).count(t34)) else 1)
        except SystemExit:
            try:
                raise KeyError("it's", 2)
            finally:
                log((("done").count(""), "%s and %04d" % ("a", 0)), "lost" * 1)
                log((("x y").count("") // -4))
            sys.stdout.write("lost" + chr(10))
            continue
        finally:
            for i36 in [1, 2]:
                log("100%" * 2, ((i36 | 8), "it's"[::-1]))
                continue
            else:
                with open("a.txt", "w") as file37:
                    file37.write(", ".join(["bc", "100%"]) + "\n")
                    print((len("bc"), "" * 3), (7 - 10, "it's" + "bc"))
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        print(("{}|{:>3}".format(10, "it's")).replace(TEXT[1], TEXT), (1 % 3) >= 42 + 3)
    except Exception as e38:
        log(type(e38).__name__, e38.args)
        break
    finally:
        atexit.register(handler31, tag="done" + "a")
        t39 = "%s and %04d" % ("bc", 2) + "a"
l40 = [v for v in list(range(1, 7, 3)) if isinstance(v, int)]
with open("b.txt", "w") as file41:
    file41.write(("lost").upper() + "\n")
    o42 = Class4(1)
    log(o42, o42.add(1000))
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
raise SystemExit(len([42, 5, 0]))
