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


class Class1(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class1(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return "it's".nothing


class Class2(Class1):
    shared = [7, 3]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f3(a4):
    return a4


def f5(a6):
    return a6


def fail7(a8):
    x9 = dict(**NOTHING)


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    n12, *l13 = [42, 7, 42][1], 3, 7
    sys.stdout.write(("é").zfill(4) + chr(10))


def handler14(value=None, tag="done"):
    log("in handler 15", value, tag)
    try:
        with open("a.txt", "a") as file16:
            file16.write("lost" + "done" + "\n")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        raise RuntimeError("it's" + "done")
    except ValueError as e17:
        log(type(e17).__name__)
        log((255 * 7, repr([10, 42, 5, 3])), (0 if isinstance(1000, str) else 255) * 10 * 42)
    except Exception as e18:
        log(str(e18))
    else:
        try:
            try:
                atexit.register(handler10, tag="bc" + "done")
                x19 = [v for v in (fail7((255 if not "it's" else 5)), 1)]
            except BaseException as e20:
                log(type(e20).__name__, e20.args)
            try:
                n21 = [10, 2, 42][True]
                atexit.register(handler10, "{}|{:>2}".format(n21 - n21, "x y"))
                x22 = fail7(n21)
            except SystemExit as e23:
                log(type(e23).__name__, e23.args)
            assert sum([42, 10]) == None
        except RuntimeError:
            n24 = len("bc")
        except Exception as e25:
            log(type(e25).__name__, e25.args)
            raise TypeError(str(("100%").endswith("b"))) from e25
        finally:
            atexit.register(handler10)
            if True:
                atexit.register(handler10, tag=str(("100%").find("b")))
            elif int("42") > len([5, 3, 1000, 10]):
                n26 = 0 - (7 % -4)
    try:
        log(len("done") * ("x y").count("lost"), {"k": [10, 7, 3][1]})
        assert len([]) == None
    except NameError as e27:
        log(str(e27))
        log(type(e27.__context__).__name__)
    atexit.unregister(handler10)
    raise SystemExit(None)


atexit.unregister(handler10)
print([len(w) for w in "x,y".split()], "a"[1:3] + "x y", [42][1:])
t28 = "%s and %04d" % (",".join(["bc", "100%"]), 5)
atexit.register(handler10)
sys.unraisablehook = unraisable
try:
    pass
except TypeError as e29:
    log(str(e29))
log(5, len([(t28).count("x y"), 255]))
os.kill(os.getpid(), signal.SIGINT)
