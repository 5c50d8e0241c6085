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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(IndexError):
    def __init__(self, *args):
        IndexError.__init__(self, *args)
        self.extra = 42


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
    shared = [1, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return json.loads("[1, 2")


class Class4(Class3):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f5(a6):
    atexit.register(log, "{:,}".format(a6), ",".join(["{}|{:>4}".format(255, "bc"), "%s and %01d" % ("two\nlines", a6)]))
    return max([a6, len("x y")])


def f7(a8):
    return f5(len([a8, 7]))


def handler9(value=None, tag="two\nlines"):
    log("in handler 10", value, tag)
    o11 = Class4(5 * 42)
    log(o11, o11.add(2))
    sys.stderr.write("é" + "100%" + "\n")
    with open("a.txt", "w") as file12:
        file12.write("%x %o" % (13, 89) + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))


atexit.unregister(handler9)
if (10 // -4) <= (255 if not "100%" else 255):
    if (0 % 10) == 5:
        print(None)
elif len([3, 10, 255]) == (2 if True else 7):
    n13, *l14 = 3, 0, 3
else:
    with Manager2("100%") as m15, Manager2("é"):
        with open("b.txt", "a") as file17:
            file17.write("%s and %05d" % ("it's", 1) + "\n")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
try:
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGUSR2)
    sys.excepthook = hook
    raise Error1("lost", 10) from ValueError
except Exception:
    if 255 < 3 <= 1000:
        atexit.register(handler9, ",".join(["a", f"<{51}>"]))
        w18 = 3
        while w18 > 0:
            w18 -= 1
            o19 = Class4(len([42, 42]))
            log(o19, o19.add(10))
        raise Error1([7, 3, 1000][0]) from ValueError
    elif len([10, 3, 3]) >= f5(7):
        print({"k": (1000 | 9)})
    else:
        atexit.register(log, "it's"[:2], ("a").ljust(1))
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGUSR1)
except ValueError as e20:
    log(type(e20).__name__, e20.args)
    log(type(e20.__context__).__name__)
    atexit.register(log, "it's", {"k": len([255, 3])})
except:
    atexit.register(print, 7, {"k": len("a")})
sys.exit("x y")
