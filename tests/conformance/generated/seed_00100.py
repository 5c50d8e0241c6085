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


class Error1(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 3


class Error2(LookupError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return (1000 | 9) * 10


def handler6(value=None, tag="a"):
    log("in handler 7", value, tag)
    try:
        sys.stderr.write(repr(1000) + "\n")
        str((lambda v: v.bb)(42))
    except OSError:
        print((42 if not [] else 7) * 3, {"k": 10 - 7})
        sys.stdout.write("bc" + "a")
    else:
        for i8 in range(1):
            log(str([x * 2 for x in [2] if x % 2 == 0]))
            for i9 in range(3):
                n10, t11 = f4(i8), ("100%").upper()
                t12 = "100%"[1:]
    raise SystemExit(len(""))


def handler13(value=None, tag="done"):
    log("in handler 14", value, tag)
    try:
        print(1, (7 if True else f4(1000)))
        n15, t16 = 255, "100%" + "100%"
        assert f4(0) == None, "%s and %03d" % ("", 5)
    except SystemExit:
        try:
            raise ValueError(f4(0))
        except (TypeError, ZeroDivisionError) as e17:
            log(str(e17))
            if len([3, 1]) > 1000 * 0:
                atexit.register(handler6, [10])
        d18 = {"done": f4(5)}
        raise Error1()


signal.signal(signal.SIGUSR2, on_signal)
os.kill(os.getpid(), signal.SIGUSR2)
try:
    pass
finally:
    atexit.register(handler6, "%s and %05d" % ("", ("it's").count("x y")))
    print("{}|{:>2}".format(3, "done") + "", {"k": f4(255)})
atexit.register(handler6, "{}|{:>4}".format(10 + 42, "it's"))
os.kill(os.getpid(), signal.SIGKILL)
