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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Class2(object):
    shared = [10, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


class Class3(object):
    shared = [255, 0, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f4(a5):
    t6 = "{}|{:>2}".format((lambda v, w=0: v + w)(42), "100%")
    return a5


def fail7(a8):
    try:
        atexit.register(abs, "x y", a8)
        sys.stderr.write("%s and %03d" % ("bc", 1) + "\n")
        str({"100%": 5}["missing"])
    except ArithmeticError as e9:
        log(type(e9).__name__)
        return 10
    except SystemExit as e10:
        log(str(e10))
        log(type(e10.__context__).__name__)
        for i11 in [1, 2]:
            atexit.register(sys.exit, "a")
            with Manager1("é"):
                d13 = {"a": max([a8, 3])}
                sys.stdout.flush()
            return f4(a8)
        raise OSError("")
    [
        10,
        [a8][-9],
    ]


def fail14(a15):
    x16 = [
        a15,
        open("missing.txt"),
    ]


def handler17(value=None, tag=""):
    log("in handler 18", value, tag)


print({"k": len([])}, 0, sep=", ", end=";")
try:
    log(*[{"done": 7}[None]])
except Exception as e19:
    log(type(e19).__name__)
    log(type(e19.__context__).__name__)
    sys.stdout.flush()
    pid20 = os.fork()
    if pid20 == 0:
        print(((7 if isinstance(3, (str, list)) else 7), str(("two\nlines").find("a"))), f4(7), sep="", end="\n")
        try:
            pass
        finally:
            n21 = (("bc").center(7)).count("x y")
        os._exit(3)
    status22 = os.waitpid(pid20, 0)[1]
    log(os.WIFEXITED(status22), os.WIFSIGNALED(status22), status22)
    raise LookupError(str([3]))
else:
    print("a")
def fail23(a24):
    n25, *l26 = 255, 1, 1000
    raise RuntimeError(("it's").upper())
d27 = {"x y": len([2, 3, 7, 1])}
atexit.unregister(handler17)
n28 = 7 * 42 + (255 if 0 < 255 <= 42 else 255)
atexit._run_exitfuncs()
sys.stderr.write("bc" + "\n")
(n28 if n28 / 0 else n28)
