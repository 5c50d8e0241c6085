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


class Error1(Exception):
    def __str__(self):
        return "done" + repr(self.args)


class Error2(Error1):
    def __init__(self, *args):
        Error1.__init__(self, *args)
        self.extra = 5


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def fail4(a5):
    n6 = len(("").replace(TEXT[1], TEXT))
    exit(None)


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)
    for i9 in [1, 2]:
        atexit.unregister(print)
        atexit.register(log, "a", (("done").title()).title())
    print(not [2, 3], (1000 * 1000 ^ 6), str(10) + str([42, 1]))


def handler10(value=None, tag="lost"):
    log("in handler 11", value, tag)
    n12 = len("%s and %01d" % ("x y", 10))
    n13 = 7
    with Manager3("lost") as m14, Manager3("é"):
        sys.stdout.write(("two\nlines").title())
        try:
            print(7, ("{}|{:>7}".format(2, "é")).replace(TEXT[1], TEXT), ",".join(["100%", str(1000)]))
            for i16 in [1, 2]:
                log([len(w) for w in "x,y".split()], 0.1 + 0.2, False)
            assert len("it's") == None, f"<{n13!r}>"
        except Exception:
            n17 = len("a")
            if False:
                sys.stdout.write("{}|{:>8}".format(n17, "a") + chr(10))
            else:
                t18 = (f"<{n17}>").strip()
        else:
            print(("two\nlines").count("") / 4)


atexit.register(lambda: log(5 * 2 / 4))
d19 = {"100%": ("done").count("")}
pid20 = os.fork()
if pid20 == 0:
    print(90.5, (255, "it's"), sep="", end=";")
    log((1000 * 1000, "-".join(["", "x y"])), str(list(range(3, 4, 2))))
    os._exit(6)
status21 = os.waitpid(pid20, 0)[1]
log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
sys.stdout.flush()
pid22 = os.fork()
if pid22 == 0:
    d23 = {"": (3 if True else 255)}
    log("100%", "two\nlines".qqq.www)
    os._exit(3)
status24 = os.waitpid(pid22, 0)[1]
log(os.WIFEXITED(status24), os.WIFSIGNALED(status24), status24)
print("{}|{:>5}".format(len([1, 3]), "bc"), "%s and %04d" % ("it's", (255 | 1)), str(len([10])))
n25 = ((0 ^ 5) if 0 < 7 <= 3 else len([10, 5]))
atexit.register(handler10)
x26 = [n25, [1 // v for v in (3, 0)]]
