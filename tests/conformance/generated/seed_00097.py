from __future__ import print_function

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


class Error1(RuntimeError):
    pass


class Error2(ZeroDivisionError):
    def __str__(self):
        return "lost" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    print(7 >= a6 * 0)
    log("it's", [1, a6][9])


def fail7(a8):
    atexit.register(Equal4(2))
    sys.exit(255 * 1)


def handler9(value=None, tag="two\nlines"):
    log("in handler 10", value, tag)


def handler11(value=None, tag="done"):
    log("in handler 12", value, tag)
    atexit.register(handler9)
    n13 = 7


def handler14(value=None, tag="bc"):
    log("in handler 15", value, tag)
    sys.exit("%s and %03d" % ("100%", 1000))


pid16 = os.fork()
if pid16 == 0:
    atexit._run_exitfuncs()
    atexit.register(log, 1000, 10)
    try:
        pass
    except Exception:
        atexit.register(Equal4(3))
        with Manager3("100%") as m17, Manager3("lost") as m18:
            print("{}|{:>3}".format((0 if 3 < 2 <= 2 else 2), "100%"))
            print({"k": len("lost")}, "x y" * 2, sorted([5, 42], reverse=True))
            raise Error1("%s and %05d" % ("two\nlines", 1000))
    except SystemExit as e19:
        log(type(e19).__name__, e19.args)
        n20 = 2
        0 + (fail5(sum([n20, 7])))
    os.kill(os.getpid(), signal.SIGKILL)
status21 = os.waitpid(pid16, 0)[1]
log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
atexit.register(handler9, tag=""[1:])
log("it's"[1:3] + str([5, 2, 1, 255]), [0, 7, 10], 2 * (2 if 2 != 1000 else 3))
for i22 in [1, 2]:
    sys.stdout.write(repr([i22, i22, i22]) + chr(10))
l23 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
sys.exit()
