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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


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


def fail3(a4):
    log({"k": 1}, 255 * 1.5)
    sys.exit(-1)


def handler5(value=None, tag="100%"):
    log("in handler 6", value, tag)
    log(len("a") - 3, len(list(reversed([10, 5, 1000, 42]))))
    log("-".join(["%s and %01d" % ("done", 5), "x y"]))


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)
    try:
        l9 = [v for v in list(reversed([10, 2])) if isinstance(v, int)]
        raise SystemExit([10, 3, 1, 3])
    except BaseException as e10:
        log(type(e10).__name__)
        d11 = {"lost": 3 - 0}
    except Exception as e12:
        log(type(e12).__name__)
        for i13 in [1, 2]:
            if (not [10, i13] or not "a"):
                sys.stdout.write("%s and %02d" % ("done", i13))
    finally:
        d14 = {"done": 7}
        for i15 in range(1):
            atexit.register(Equal2(3))
            log(not [], (sum([i15, i15]), ""[1:3]))
        else:
            log(("{}|{:>2}".format(7, "100%")).replace(TEXT[1], TEXT), "{}|{:>3}".format(5, "lost") + "100%")


if not []:
    n16 = sum([sum([7, 1000]), (5 if "bc" in "two\nlines" else 0)])
elif 10 < 7 <= 1000:
    atexit.register(handler7, tag="x y")
    raise ValueError("lost", 42)
else:
    sys.stdout.flush()
sys.stdout.write("it's"[1:3] + chr(10))
t17 = "" * 3
def f18(a19):
    return len(t17)
try:
    pass
finally:
    print((2 if t17 in t17 else 0), isinstance(10, (str, list)), "100%")
atexit._run_exitfuncs()
