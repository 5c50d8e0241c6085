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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(Exception):
    def __str__(self):
        return "bc" + repr(self.args)


class Error2(Error1):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def handler4(value=None, tag="é"):
    log("in handler 5", value, tag)
    print("{}|{:>7}".format(("done").count("é"), "a"), 10 + 7 - 2 * 7, sep=", ", end=";")
    for i6 in [1, 2]:
        if True:
            log((i6 if True else 255) + i6, 55.5, (("bc").upper()).count("it's"))
            print((not [i6, 2] or 42 < 1))
        else:
            try:
                n7 = i6
            except Exception as e8:
                log(type(e8).__name__, e8.args)
                print(0.1 + 0.2, None)
            except SystemExit as e9:
                log(str(e9))
                atexit.register(Equal3(2))
                continue
            else:
                sys.stdout.write("x y" + chr(10))
            break


def handler10(value=None, tag="x y"):
    log("in handler 11", value, tag)
    atexit.unregister(sys.exit)
    sys.stdout.flush()
    t12 = "{0}{0!r}".format("two\nlines")


def handler13(value=None, tag="x y"):
    log("in handler 14", value, tag)
    n15, t16 = (255 if isinstance(42, str) else 2), "x y"


n17 = 10
l18 = [v for v in [(x, x * x) for x in range(4) if x % 2 == 0] if isinstance(v, int)]
atexit.register(print, "lost", "{}|{:>8}".format((42 % -4), "a"))
l19 = [v for v in sorted(l18, key=lambda v: -v) if isinstance(v, int)]
for i20 in range(2):
    atexit.register(handler13, l19)
    sys.stdout.flush()
    pid21 = os.fork()
    if pid21 == 0:
        sys.stderr.write(("it's").center(5) + "\n")
        if i20 < 255 <= i20:
            for i22 in [1, 2]:
                atexit.register(handler4)
                break
            assert i20 == None, "%s and %04d" % ("two\nlines", n17)
        sys.exit(int("42"))
    status23 = os.waitpid(pid21, 0)[1]
    log(os.WIFEXITED(status23), os.WIFSIGNALED(status23), status23)
else:
    sys.stdout.write("{}|{:>8}".format(n17, "a"))
atexit.register(handler10, None)
sys.exit(3)
