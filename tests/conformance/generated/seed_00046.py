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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    def __str__(self):
        return "100%" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def handler4(value=None, tag="100%"):
    log("in handler 5", value, tag)
    log(not [2, 3])
    sys.exit(-1)


try:
    sys.exit(None)
except Exception:
    if not "done":
        log(None)
    atexit._run_exitfuncs()
except:
    t6 = "%s and %03d" % (", ".join(["é", "it's"]), 1000 * 0)
finally:
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGUSR2)
try:
    print(10, isinstance(2, str), sep="-", end="\n")
    sys.stdout.write("-".join(["x y", "it's"]))
    {"100%": 255}[None]
except Exception as e7:
    log(type(e7).__name__, e7.args)
    log(type(e7.__context__).__name__)
except Exception as e8:
    log(type(e8).__name__, e8.args)
    raise LookupError("{}|{:>1}".format(1000, "a"))
else:
    with Manager2("100%"):
        for i10 in [1, 2]:
            print({"k": i10}, isinstance(0, int), sep="", end=";")
        print((("é").count("it's"), "%s and %05d" % ("a", 1)), (("a").count("a"), "x y"), [1, 5, 1000])
finally:
    sys.stdout.write(str(7))
    if False:
        sys.stdout.flush()
        for i11 in range(1):
            w12 = 3
            while w12 > 0:
                w12 -= 1
                print({"k": max([42, i11])}, f"<{i11!r}>")
            sys.stdout.flush()
    elif (not "100%" and "done" in "lost"):
        atexit.register(handler4)
        log(
            "100%",
            ("bc").count("é") / len([]),
        )
def fail13(a14):
    raise Exception(a14 + a14)
print(sorted([5, 1000, 42], key=lambda v: -v), {"k": 255}, None)
