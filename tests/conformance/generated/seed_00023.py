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
    raise KeyError(2)


class Error1(TypeError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def handler3(value=None, tag="x y"):
    log("in handler 4", value, tag)
    try:
        sys.stderr.write(f"<{65!r}>" + "\n")
    except RuntimeError as e5:
        log(str(e5))
        print(0.1 + 0.2)
    except Exception as e6:
        log(type(e6).__name__)
        log(list(reversed([5, 255, 1000, 1000])), "done" * 3, "a")
    print(len([5, 255]), 5 * 1.5)


def handler7(value=None, tag="it's"):
    log("in handler 8", value, tag)
    atexit.register(sys.exit, "")
    log("bc", missing_name + 1)


d9 = {"é": max([10, 2])}
t10 = "%s and %05d" % ("%s and %02d" % ("é", 7), 0 + 255)
atexit.register(handler3, "")
print((2 + 10 if 1000 < 0 <= 1 else (42 if not t10 else 3)), 255, sep="", end=";")
l11 = [v for v in sorted([10, 1000]) if isinstance(v, int)]
def f12(a13):
    log((3, (t10).upper()), "done", t10[:2])
    return len(t10)
raise KeyboardInterrupt()
