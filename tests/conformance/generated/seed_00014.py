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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    return a3


def handler4(value=None, tag="lost"):
    log("in handler 5", value, tag)
    try:
        x6 = log(
            "",
            [][-9],
        )
    except Exception as e7:
        log(str(e7))
        log(1)
        sys.exit(7)
    w8 = 1
    while w8 > 0:
        w8 -= 1
        try:
            sys.stdout.write(repr(1000))
            raise ZeroDivisionError("{}|{:>3}".format(0, "100%"))
        except (OSError, Exception) as e9:
            log(str(e9))
        finally:
            sys.stdout.flush()
    log(len([3, 1, 1]) * 10, (f2(10) if not [1000] else ("it's").count("x y")), ("%s and %05d" % ("two\nlines", 0)).count("lost"))


def handler10(value=None, tag="x y"):
    log("in handler 11", value, tag)
    atexit.register(log, "it's" * 2, 3 ** 40)
    for i12 in [1, 2]:
        sys.stdout.flush()
    atexit.register(sys.exit, "done")


def handler13(value=None, tag="100%"):
    log("in handler 14", value, tag)
    log("%s and %03d" % ("bc", 255 + 255), [10, 5, 42], [3][-2:])


for i15 in range(1):
    print(("%s and %05d" % ("two\nlines", 7)).upper(), len([x + 1 for x in range(2) if x > 1]), "{}|{:>3}".format(i15, "a") + "%s and %05d" % ("bc", i15))
sys.stdout.write("%s and %04d" % ("a", 255))
try:
    assert 1 * 255 == None
finally:
    atexit._run_exitfuncs()
atexit.register(handler10, tag="%s and %05d" % ("lost", 1000))
log(7 * 1000 - 1000)
sys.exit(True)
