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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    def __str__(self):
        return "done" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f3(a4):
    return 2


def f5(a6):
    return f3(("é").count(""))


def fail7(a8):
    w9 = 2
    while w9 > 0:
        w9 -= 1
        atexit.register(log, 1, isinstance(a8, int))
        x10 = str("bc".nothing)
    raise ArithmeticError(("").strip())


def handler11(value=None, tag=""):
    log("in handler 12", value, tag)


try:
    raise LookupError("it's")
except Error1 as e13:
    log(type(e13).__name__)
    raise Error1("%s and %01d" % ("lost", 10)) from e13
except Exception as e14:
    log(type(e14).__name__)
    raise ArithmeticError() from e14
else:
    try:
        n15 = f5(1)
    except SystemExit as e16:
        log(str(e16))
        log(type(e16.__context__).__name__)
        atexit.register(fail7, ("bc").count("done"))
finally:
    pid17 = os.fork()
    if pid17 == 0:
        l18 = [v for v in sorted([42]) if isinstance(v, int)]
        w19 = 2
        while w19 > 0:
            w19 -= 1
            t20 = "x y"[::-1]
            continue
        raise RuntimeError()
    status21 = os.waitpid(pid17, 0)[1]
    log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
    atexit.register(print, f5(255 + 10), len([0, 2]) / 4)
    x22 = [1 // v for v in (2, 0)]
atexit.register(print, False, f5((0 if 1 <= 5 else 5)))
print((f3(1000), "" + "lost"), list(range(3, 8, 2)))
sys.stderr.write("-".join(["two\nlines", "bc"]) + "\n")
atexit.register(handler11)
sys.excepthook = hook
os.kill(os.getpid(), signal.SIGHUP)
