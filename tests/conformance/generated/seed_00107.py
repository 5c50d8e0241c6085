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


class Error1(OSError):
    def __str__(self):
        return "lost" + repr(self.args)


def f2(a3):
    return 7


def f4(a5):
    try:
        raise Error1("lost")
    except Exception as e6:
        log(type(e6).__name__, e6.args)
        if isinstance(a5, (str, list)):
            atexit.register(sys.exit, "done")
            atexit.register(lambda: log((("100%").upper()).title()))
        else:
            n7, t8 = len([a5, a5, 5, a5]), "done" * 0
            return 0
    except Error1 as e9:
        log(type(e9).__name__, e9.args)
        raise ArithmeticError()
    else:
        if True:
            n10 = 255 * a5
            print(((a5 ^ 6), "100%"[1:]), "-".join([("a").strip(), "two\nlines"]))
        else:
            try:
                print("bc", 42, "%s and %02d" % ("-".join(["a", "two\nlines"]), (a5 if "lost" in "a" else 1000)))
                [2, a5 / len([])]
            except ZeroDivisionError as e11:
                log(str(e11))
                log(1)
            except IndexError as e12:
                log(str(e12))
                sys.stderr.write(str(a5) + "\n")
                [10, a5, 42][100]
            return f2(a5)
    return 1000


def fail13(a14):
    def f15(a16):
        return f4(a14) + a14
    raise Error1("lost", a14)


def fail17(a18):
    raise Exception(repr([7, a18, a18, a18]))


def handler19(value=None, tag="two\nlines"):
    log("in handler 20", value, tag)


log("%s and %01d" % ("", 7) + ("bc").upper(), "two\nlines")
w21 = 3
while w21 > 0:
    w21 -= 1
    l22 = [v for v in list(reversed([42])) if isinstance(v, int)]
    continue
if 0 < 0 <= 5:
    sys.stdout.flush()
    pid23 = os.fork()
    if pid23 == 0:
        print(85.5, ", ".join(["x y", "a" * 3]))
        raise Error1("two\nlines")
        raise OSError()
    status24 = os.waitpid(pid23, 0)[1]
    log(os.WIFEXITED(status24), os.WIFSIGNALED(status24), status24)
    signal.signal(signal.SIGINT, on_signal)
    os.kill(os.getpid(), signal.SIGINT)
elif not [10, 1000, 3, 3]:
    atexit.register(abs, "done", 1000)
else:
    atexit.register(log, {"k": 2 * 7}, 10 * 1.5)
if True:
    pass
atexit.register(handler19, 42 * 10)
atexit.register(log, None, len([0, 10, 1000]) / 4)
atexit.register(handler19, ("%s and %04d" % ("it's", 2)).upper())
x25 = f4(1) + ((lambda v: v.bb)(255))
