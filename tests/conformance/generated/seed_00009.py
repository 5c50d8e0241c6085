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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(RuntimeError):
    def __str__(self):
        return "two\nlines" + repr(self.args)


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
    return 7


def fail5(a6):
    try:
        l7 = [v for v in [a6] if isinstance(v, int)]
        atexit.register(print, a6, 87.5)
        log("a", [1 // v for v in (1, 0)])
    except Exception as e8:
        log(str(e8))
        raise Exception(f3(255)) from e8
    except Exception as e9:
        log(type(e9).__name__)
        log(type(e9.__context__).__name__)
        return f3(a6)
    [255, 10][9]


def handler10(value=None, tag=""):
    log("in handler 11", value, tag)
    print(0.1 + 0.2, (42 if 1 < 7 <= 1 else len([1000, 7, 7, 0])), sorted([1, 5, 10]))
    n12, t13 = 42 - 0, f"<{61!s}>"


try:
    2 + (TEXT[None])
except Exception as e14:
    log(str(e14))
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
def f15(a16):
    log([x + 1 for x in range(1) if x != 2])
    return len([]) - a16
try:
    pass
finally:
    try:
        atexit.register(log, 55.5, (len("lost"), f"<{7}>"))
    except SystemExit as e17:
        log(str(e17))
        raise RuntimeError("é", 1000) from e17
    else:
        atexit.register(log, f3(7) * 1, f3(2) / 4)
raise SystemExit([1000, 3])
