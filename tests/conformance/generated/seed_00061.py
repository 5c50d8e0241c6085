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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f2(a3):
    w4 = 3
    while w4 > 0:
        w4 -= 1
        t5 = "two\nlines"
        n6 = (a3 | 7)
        return len("bc")
    return 3


def fail7(a8):
    [10, dict([1])]


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    with Manager1("100%"):
        w12 = 3
        while w12 > 0:
            w12 -= 1
            atexit.register(fail7, ("it's").count("lost"))
        atexit.unregister(log)
    raise IndexError("é")


pid13 = os.fork()
if pid13 == 0:
    if not []:
        d14 = {"bc": (0 if "é" in "é" else 1000)}
        atexit.register(handler9, tag="{}|{:>1}".format(42, "lost"))
    atexit.unregister(handler9)
    w15 = 2
    while w15 > 0:
        w15 -= 1
        atexit.unregister(print)
        continue
    sys.exit("%s and %03d" % ("done", 42))
    os.kill(os.getpid(), signal.SIGKILL)
status16 = os.waitpid(pid13, 0)[1]
log(os.WIFEXITED(status16), os.WIFSIGNALED(status16), status16)
t17 = "" * 2
print({"k": len("it's")}, (isinstance(0, int) and 2 <= 1), sep="-", end=";")
sys.excepthook = hook
l18 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
