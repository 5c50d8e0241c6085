from __future__ import print_function

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


class Error1(ValueError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def handler3(value=None, tag="two\nlines"):
    log("in handler 4", value, tag)
    with open("a.txt", "a") as file5:
        file5.write(str(("two\nlines").partition("o")) + "\n")
        sys.stdout.write("%s and %02d" % ("it's", 1) + chr(10))
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    sys.stdout.write("100%")
    log("%s and %05d" % ("done", 3) + "it's", 1 * 7 + 5 - 0, {"k": [7, 2, 1][1]})


def handler6(value=None, tag="it's"):
    log("in handler 7", value, tag)
    n8, l9 = (1 if True else 2), list(range(4))
    def f10(a11):
        return ("done").count("lost") + 255 - 5


def handler12(value=None, tag="done"):
    log("in handler 13", value, tag)


try:
    try:
        str("bc".missing())
    except Exception:
        if 255 + 0 == ("two\nlines").count("bc"):
            l14 = [v for v in list(range(0, 4, 1)) if isinstance(v, int)]
        elif 5 < 42 <= 3:
            for i15 in range(2):
                log((len("x y"), "{:>3}{:<3}{:^5}".format(6, "a", "b")), None)
                sys.stdout.flush()
        else:
            atexit.register(sys.exit, "it's")
        l16 = [v for v in list(range(3, 8, 2)) if isinstance(v, int)]
    else:
        print("%s and %04d" % ("100%" * 0, 1000 + 7), ("x y").zfill(3), "x y" * 2)
    raise ArithmeticError(str(0))
except LookupError as e17:
    log(type(e17).__name__)
try:
    try:
        raise RuntimeError(42)
    except Exception as e18:
        log(type(e18).__name__)
        atexit.register(lambda: log(list(range(3, 7, 3))))
    except Exception as e19:
        log(type(e19).__name__)
    sys.exit()
except BaseException as e20:
    log(type(e20).__name__, e20.args)
    sys.stdout.write(("100%").center(6) + chr(10))
log("%x %o" % (20, 2) + "it's" * 0, 7 / 4)
atexit.register(handler3, {"k": len("two\nlines")})
log(",".join(["{}|{:>8}".format(2, "two\nlines"), "a" + "a"]))
log(json.dumps([0 - 0, "lost", None, False, {"k": 1000}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
sys.stderr.write("{}|{:>6}".format(10, "two\nlines") + "\n")
sys.exit((3 % 3))
