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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Class3(object):
    shared = [2, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class4(Class3):
    shared = []

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return [2, 2, 1][True] / len([])


def f5(a6):
    return 0


def f7(a8):
    print("two\nlines", (a8 != 1000 and not [a8, 5, a8]))
    return ("bc").count("done")


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    atexit.register(lambda: log((("é").replace(TEXT[1], TEXT)).strip()))
    try:
        try:
            try:
                x11 = 3 * 42 + ("lost".qqq.www)
            except Exception as e12:
                log(type(e12).__name__)
                raise ValueError(str([])) from e12
            except Error1 as e13:
                log(type(e13).__name__)
                print(list(range(2, 4, 2)))
            try:
                pass
            finally:
                print("bc", f5(2), 0 * 1.5)
                d14 = {"done": len([2])}
        except Exception:
            n15 = 6 ** 4
            log(json.dumps([(n15 if not [n15, n15, n15] else 42), "{}|{:>5}".format(42, "lost"), None, 3 >= n15, {"k": n15}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            raise TypeError(str([2, 3, n15, 5]))
        except Exception:
            atexit.register(log, {"k": [2, 1, 2][1]}, [])
            (1 +
                ("%d" % TEXT))
        finally:
            for i16 in (255, 1):
                with open("a.txt", "a") as file17:
                    file17.write("%s and %03d" % ("lost", 1000) + "\n")
                    print("%s and %04d" % ("%x %o" % (7, 54), [3, i16, i16][True]))
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
                log("100%")
        print((42 if True else 2) - (lambda v, w=0: v + w)(10), 1.5, sep=", ", end=";")
        raise Error1
    finally:
        atexit.register(lambda: log(repr([7][1:])))
    try:
        pass
    except Error1 as e18:
        log(type(e18).__name__, e18.args)
        log(type(e18.__context__).__name__)
        for i19 in [1, 2]:
            try:
                pass
            except SystemExit as e20:
                log(type(e20).__name__)
        [42, 2, 1, 2].nothing
    else:
        n21, *l22 = (0 if isinstance(2, str) else 7), 5, 255
    "done".nothing


if 255 < 1000 <= 7:
    t23 = "bc"
else:
    log(json.dumps([1, "a", None, (255 < 7 <= 1 and False), {"k": 10}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
atexit.register(abs, "done", 7)
t24 = "{}|{:>5}".format(2 - 2, "")
def f25(a26):
    return a26
l27 = [v for v in [x + 1 for x in range(4)] if isinstance(v, int)]
def fail28(a29):
    raise KeyboardInterrupt()
print({"k": (2 // 3)})
