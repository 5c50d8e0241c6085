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


class Error1(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 5


class Error2(OSError):
    pass


def f3(a4):
    return ("").count("lost")


def fail5(a6):
    raise KeyError("x y" * 2)


def handler7(value=None, tag="bc"):
    log("in handler 8", value, tag)
    print("it's" + "%s and %01d" % ("100%", 10))


def handler9(value=None, tag=""):
    log("in handler 10", value, tag)
    sys.stdout.write("{}|{:>7}".format(255, "done"))


def handler11(value=None, tag="lost"):
    log("in handler 12", value, tag)
    try:
        if 5 < 255 <= 1:
            atexit.register(handler9, tag="it's")
            raise LookupError("done" * 1)
        x13 = NOTHING.x < 1
    finally:
        w14 = 1
        while w14 > 0:
            w14 -= 1
            print("{}|{:>8}".format(sum([7, 1]), ""), (f3(0), "{}|{:>7}".format(5, "lost")), [])
            break
        try:
            atexit.register(lambda: log([x + 1 for x in [3, 2, 10] if x != 2]))
        except (ArithmeticError, RuntimeError) as e15:
            log(str(e15))
            atexit.register(handler9, list(range(0, 8, 3)))
            raise
        except ArithmeticError as e16:
            log(str(e16))
            log(1)
    atexit.register(handler9, "x y")
    assert 1 == None, ", ".join(["x y", "it's"])


sys.stdout.write(str([1000, 7, 5, 5]) + chr(10))
w17 = 3
while w17 > 0:
    w17 -= 1
    if (10 | 7) > len([1000, 2]):
        log(None)
    else:
        if "" in "it's":
            atexit.register(log, 2, {"k": len("lost")})
        break
    continue
for i18 in (0, 10):
    try:
        atexit.register(lambda: log([(x, x * x) for x in [] if x > 1]))
        try:
            raise SystemExit(None)
        except ArithmeticError as e19:
            log(str(e19))
            n20 = f3(i18)
        raise Error2
    except Exception as e21:
        log(type(e21).__name__)
    finally:
        atexit.register(lambda: log(None))
pid22 = os.fork()
if pid22 == 0:
    sys.stdout.write("%s and %01d" % ("lost", 5) + chr(10))
    t23 = "%s and %04d" % (("a").title(), 1000 * 7)
    log(t23, 42 // len([]))
    sys.exit("100%")
status24 = os.waitpid(pid22, 0)[1]
log(os.WIFEXITED(status24), os.WIFSIGNALED(status24), status24)
atexit.register(handler7)
t25 = "done"
