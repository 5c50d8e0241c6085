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
    pass


class Error2(Error1):
    def __str__(self):
        return "a" + repr(self.args)


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
    if isinstance(a5, str):
        n6 = a5 - 255 - len([])
    else:
        try:
            if len([2, 2]) < a5:
                print(f"<{a5!s}>", None, [len(w) for w in "a bb ccc".split()])
                print("lost" in "it's", 2 - (a5 ^ 3), True)
            len(4)
        except Exception:
            n7, t8 = a5, "a" + "bc"
            atexit.register(print, 255, [len(w) for w in "x,y".split()])
        except IndexError as e9:
            log(str(e9))
        finally:
            n10 = 2 + len([1000, 7, 255])
            atexit.register(print, (42 * n10, "%s and %02d" % ("é", 3)), 0.1 + 0.2)
            NUMBER(1)
    return 42


def handler11(value=None, tag="two\nlines"):
    log("in handler 12", value, tag)
    if len([7, 2, 255]) > f4(255):
        try:
            print("{}|{:>1}".format((3 if 255 <= 0 else 10), "x y"))
            raise ZeroDivisionError(1 - 5)
        except Exception:
            print([x + 1 for x in [10, 255] if x != 2], None)
            atexit.register(print, f4(1000 * 42), "{}|{:>2}".format(f4(42), "a"))
        except RuntimeError as e13:
            log(str(e13))
            raise ZeroDivisionError() from e13
        finally:
            w14 = 3
            while w14 > 0:
                w14 -= 1
                atexit.register(print, 1000, "it's")
                atexit.register(print, "-".join(["%s and %02d" % ("two\nlines", 2), "x y" * 1]), "{}|{:>7}".format(len([3, 7]), "a"))
        atexit.unregister(sys.exit)
    else:
        t15 = "%s and %03d" % ("{}|{:>3}".format(2, "100%"), 1000)
    (10 | 3) + ({"é": 1000}[None])


def f16(a17):
    return max([(a17 if a17 < 42 else 1), (a17 if False else 1)])
for i18 in range(1):
    atexit._run_exitfuncs()
    [1, i18, i18, i18][100]
else:
    w19 = 2
    while w19 > 0:
        w19 -= 1
        atexit._clear()
w20 = 1
while w20 > 0:
    w20 -= 1
    sys.stdout.write("é")
    n21 = len([1000, 10, 1000, 1000]) - len("100%")
    break
sys.exit(256)
