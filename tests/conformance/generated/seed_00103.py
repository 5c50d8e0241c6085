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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


def fail2(a3):
    raise ArithmeticError("bc", 42)


def handler4(value=None, tag="two\nlines"):
    log("in handler 5", value, tag)
    if 7 < 10 <= 2:
        sys.stdout.flush()
    try:
        raise IndexError(5)
    except Exception:
        atexit.register(print, [len(w) for w in "x,y".split()], list(range(0, 5, 2)))
    except Exception as e6:
        log(type(e6).__name__)
        w7 = 1
        while w7 > 0:
            w7 -= 1
            print(len(list(reversed([10]))), 255, [255, 42])
            n8 = len(f"<{32!s}>")
            continue


def handler9(value=None, tag="x y"):
    log("in handler 10", value, tag)
    raise IndexError()


def handler11(value=None, tag="é"):
    log("in handler 12", value, tag)
    log(2 * 1.5, ("lost").upper(), 19.5)


n13 = len("{}|{:>1}".format(2, "x y"))
try:
    for i14 in (n13, 42):
        atexit.unregister(Equal1(3))
        try:
            n15 = 2
            if (5 != 0 and False):
                sys.stdout.write(",".join(["lost", "lost"]) + chr(10))
                atexit.register(log, (n15 + 7, "{}|{:>7}".format(n15, "lost")), False)
            elif not "x y":
                n16 = 1
            else:
                print({"k": 7 ** 2}, 7 ** 35, n13)
            raise RuntimeError(str([10, 255]))
        except Exception as e17:
            log(type(e17).__name__, e17.args)
        except NameError as e18:
            log(str(e18))
            atexit.register(handler11, 8 ** 11)
    raise LookupError()
except Exception:
    if (isinstance(1000, str) and True):
        print((len([n13, 7, n13]), "done" + "x y"), not "a")
    if ("x y").count("x y") != 255:
        n19, t20 = 255, "bc" + "bc"
        atexit.register(handler4, n19 + n13 + 1000 * 1000)
atexit.unregister(handler4)
w21 = 1
while w21 > 0:
    w21 -= 1
    sys.stdout.flush()
try:
    pass
except Exception as e22:
    log(type(e22).__name__)
    raise RuntimeError("two\nlines"[-1:]) from e22
[n13, n13].qqq.www
