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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Error2(RuntimeError):
    pass


class Class3(object):
    shared = [1000, 1000, 7, 1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f4(a5):
    log(1)
    return len([int("-7"), 1])


def f6(a7):
    return 4 ** 30


def handler8(value=None, tag=""):
    log("in handler 9", value, tag)
    gone10 = 10
    del gone10
    def fail11(a12):
        raise TypeError(f6(a12)) from ValueError
    sys.stderr.write(str(("two\nlines").split("b")) + "\n")


def handler13(value=None, tag="done"):
    log("in handler 14", value, tag)
    n15 = 2
    try:
        if f6(1000) <= n15:
            atexit.register(print, "é", f"<{n15!r}>")
        elif n15 < n15 <= n15:
            try:
                log(((10 if True else n15), "two\nlines"), len([n15, n15, n15]) != f6(n15), n15 + n15 - 3)
            except Exception as e16:
                log(type(e16).__name__, e16.args)
            except:
                gone17 = 5
                del gone17
                raise KeyboardInterrupt()
            else:
                print(None, {"k": n15})
        else:
            print(5, n15, sep="", end="\n")
        atexit.register(handler8, n15)
        sys.exit(n15)
    except (Exception, ZeroDivisionError) as e18:
        log(type(e18).__name__, e18.args)
        raise Error2((n15 if True else 1)) from e18
    except Exception:
        print(n15)
        atexit.register(lambda: log((lambda v, w=5: v + w)(n15)))
        x19 = [10, 255, n15][-1] + (NOTHING[5](2))
    atexit.register(handler8, 0.1 + 0.2)
    x20 = f6(n15) + (undefined + 1)


gone21 = 0
del gone21
gone21
print((len([1000, 1, 1000, 0]) if (True and "done" in "it's") else 1000 + 42), ("%s and %05d" % ("it's", 255)).upper(), {"k": 5})
atexit.register(lambda: log((lambda v, w=5: v + w)(1)))
atexit.register(print, {"k": (lambda v, w=3: v + w)(3)}, 42)
print(",".join(["it's", "%s and %04d" % ("it's", 42)]), len(list(reversed([10, 2]))), sep="", end="\n")
"é".missing()
