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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


class Error2(IndexError):
    pass


def fail3(a4):
    if "x y" in "it's":
        atexit.register(lambda: log("a"))
        for i5 in [1, 2]:
            for i6 in range(2):
                atexit.register(log, ((7 if "" in "x y" else 5), "it's"[1:]), None)
                n7 = 0
                return (7 if not [a4, n7, n7, 42] else n7)
            if True:
                log(("{}|{:>3}".format(i5, "done")).upper(), (("it's").replace(TEXT[1], TEXT)).count("bc"), i5)
                n8 = 7
            continue
        else:
            sys.stdout.write("")
            return a4
        return a4 + 10
    elif (a4 > a4 or "lost" in "done"):
        if isinstance(a4, str):
            atexit.register(lambda: log(max([(a4 if a4 >= a4 else a4), len([a4, 5])])))
            print("%s and %04d" % (("lost").replace(TEXT[1], TEXT), a4), "" * 2, 255)
            return max([a4, 5])
        else:
            sys.stderr.write("bc" + "lost" + "\n")
    else:
        t9 = "{}|{:>4}".format(len("x y"), "lost")
        return len([a4, 3])
    raise ArithmeticError()


def handler10(value=None, tag=""):
    log("in handler 11", value, tag)
    os.kill(os.getpid(), signal.SIGKILL)


def handler12(value=None, tag="two\nlines"):
    log("in handler 13", value, tag)
    if (10 < 10 <= 42 and False):
        atexit.register(log, ("a").count("bc") + len([1, 2]), not "it's")
        log(7)
    sys.stdout.write("{}|{:>8}".format(1000, "two\nlines"))
    (10 if 2 >= 3 else 1) // 0


n14 = (("done").strip()).count("lost")
for i15 in [1, 2]:
    print("{}|{:>5}".format(max([10, n14]), "a"), None)
else:
    sys.excepthook = hook
l16 = [v for v in [1, n14, 1] if isinstance(v, int)]
(n14 if fail3((1000 if "done" in "100%" else n14)) else n14)
