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
        fail3(len([3, 3, 5, 42]))
    else:
        log("done", {"k": max([1, 42])})
    print(len([2, 42]) / 4)
    raise Error2(len([1000, 0, 1]))
    os.kill(os.getpid(), signal.SIGKILL)


atexit.register(handler12)
try:
    print(len("100%") - ("100%").count("two\nlines"))
    sys.stderr.write(str(255) + "\n")
    x14 = zzz(1)
except Error2 as e15:
    log(type(e15).__name__, e15.args)
    raise LookupError("%s and %02d" % ("lost", 255))
finally:
    for i16 in (7, 255):
        log(11.5, (len([255, 255]), "%s and %03d" % ("done", i16)))
print(("").strip(), "")
try:
    atexit.register(handler12)
    raise LookupError("lost", 0)
except Error1:
    log("two\nlines")
finally:
    for i17 in [1, 2]:
        try:
            assert len([i17, 0, 42]) == None, ", ".join(["100%", "100%"])
        except BaseException as e18:
            log(type(e18).__name__, e18.args)
            x19 = log("a", len(4))
        except:
            print((len([0]) & 4), "two\nlines"[-1:])
os.kill(os.getpid(), signal.SIGKILL)
