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
    pass


def f2(a3):
    atexit.register(lambda: log(len(sorted([42, a3, 255], reverse=True))))
    return len([a3][::2])


def f4(a5):
    print({"k": a5 - 3})
    return len(list(range(3, 8, 3)))


def handler6(value=None, tag="bc"):
    log("in handler 7", value, tag)
    w8 = 3
    while w8 > 0:
        w8 -= 1
        try:
            pass
        except Exception as e9:
            log(type(e9).__name__)
            log("100%" in "100%")
            x10 = 255 + (5 // 0)
        d11 = {"x y": 5}
        continue
    try:
        log(
            "bc",
            42 + 10 + "lost",
        )
    finally:
        print(80.5)
    t12 = "%s and %03d" % (repr(255), 5 ** 39)


w13 = 2
while w13 > 0:
    w13 -= 1
    t14 = ",".join(["{}|{:>3}".format(0, "it's"), str([])])
    if 10 < 5 <= 10:
        sys.stderr.write("%s and %04d" % ("bc", 255) + "\n")
    continue
def fail15(a16):
    raise IndexError("{}|{:>7}".format(0, "bc"))
l17 = [v for v in sorted([]) if isinstance(v, int)]
log("bc", ("two\nlines"[-1:]).title(), "{}|{:>6}".format(5 + 10, "done"))
def f18(a19):
    return ("x y"[1:]).count("")
def f20(a21):
    try:
        print(f2(0))
        raise KeyError("two\nlines" + "")
    except SystemExit:
        t22 = "%s and %03d" % ("x y", (42 & 7))
    except OSError as e23:
        log(str(e23))
        atexit.register(lambda: log(a21))
    return sum([(255 if True else 0), 1 - 42])
sys.stdout.flush()
x24 = log("a", NUMBER[0])
