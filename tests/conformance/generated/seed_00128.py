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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(TypeError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return {"é": 1000}[None]


class Class4(Class3):
    shared = [2, 1000, 1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f5(a6):
    for i7 in (0, a6):
        if isinstance(255, int):
            w8 = 3
            while w8 > 0:
                w8 -= 1
                l9 = [v for v in [a6, i7, 1000, 42][:2] if isinstance(v, int)]
                atexit.register(print, a6, 1000)
                break
            sys.stderr.write(""[::-1] + "\n")
        else:
            gone10 = 255
            del gone10
            return i7
        with open("a.txt", "w") as file11:
            file11.write("{0}{0!r}".format("done") + "\n")
            log(isinstance(i7, (str, list)), "it's" * 2, "{0}{0!r}".format("it's"))
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        continue
    return (a6 % 10)


def handler12(value=None, tag="lost"):
    log("in handler 13", value, tag)


try:
    n14 = (5 ** 12 % 7)
except ArithmeticError:
    atexit.register(handler12, 5 <= 7 + 42)
    atexit.unregister(handler12)
else:
    thread15 = threading.Thread(target=handler12, args=(0,))
    thread15.start()
    thread15.join()
    log(thread15.is_alive())
log(json.dumps([(10 if "x y" in "it's" else 5), repr(10), None, [0, 10, 255][-1] >= 255 - 7, {"k": 0}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
atexit.unregister(log)
sys.stdout.write("%s and %04d" % ("a", 3))
n16, *l17 = max([2, 42]), 0, 42
o18 = Class3(n16 + 5)
log(o18, o18.add(2))
w19 = 1
while w19 > 0:
    w19 -= 1
    atexit._run_exitfuncs()
    sys.unraisablehook = unraisable
raise SystemExit("a"[:2])
