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
        return kind is ValueError


class Class2(object):
    shared = [3, 1, 2]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f3(a4):
    log("done", (len([2, 1000, 42, a4]) if not [a4, a4, 2] else (a4 | 3)))
    return 5


def handler5(value=None, tag="é"):
    log("in handler 6", value, tag)
    n7, *l8 = 7, 3, 5
    print("%r %s" % ([n7, 5, n7], ""))
    gone9 = n7
    del gone9


sys.stdout.flush()
pid10 = os.fork()
if pid10 == 0:
    with open("b.txt", "w") as file11:
        file11.write("%s and %04d" % ("it's", 10) + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    sys.exit("x y")
status12 = os.waitpid(pid10, 0)[1]
log(os.WIFEXITED(status12), os.WIFSIGNALED(status12), status12)
log(("{}|{:>8}".format(1000, "")).replace(TEXT[1], TEXT))
sys.stdout.flush()
pid13 = os.fork()
if pid13 == 0:
    atexit._run_exitfuncs()
    atexit.register(handler5, tag="{}|{:>7}".format(2, "100%"))
    os.kill(os.getpid(), signal.SIGKILL)
status14 = os.waitpid(pid13, 0)[1]
log(os.WIFEXITED(status14), os.WIFSIGNALED(status14), status14)
log((str(("é").partition("o"))).upper())
raise RuntimeError(sum([5, 42]))
