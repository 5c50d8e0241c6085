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
    raise KeyError(2)


class Error1(IndexError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def fail3(a4):
    dict([1])


def handler5(value=None, tag="é"):
    log("in handler 6", value, tag)
    n7 = (2 & 8) * (7 % 7)


log(3 * 1.5)
print([2, 7, 7][True], len([x + 1 for x in range(5) if x != 2]))
atexit.register(lambda: log((("lost").count("two\nlines"), ("é").upper())))
try:
    sys.exit([1])
except Exception as e8:
    log(type(e8).__name__, e8.args)
except:
    def f9(a10):
        return len([len("done"), a10])
finally:
    for i11 in range(1):
        if not []:
            atexit.register(len, "lost", i11)
            sys.stderr.write("%s and %02d" % ("é", 42) + "\n")
        elif [i11, i11, 0][1] < ("two\nlines").count("two\nlines"):
            try:
                t12 = "a"
            except Exception as e13:
                log(str(e13))
                gone14 = i11
                del gone14
            except:
                pass
            break
        else:
            try:
                n15 = i11
                raise OSError("%x %o" % (42, 60))
            except (ZeroDivisionError, RuntimeError) as e16:
                log(type(e16).__name__, e16.args)
                print(repr([i11, 10, i11]), [i11, i11, 42][1])
        continue
for i17 in [1, 2]:
    for i18 in range(3):
        l19 = [v for v in sorted([i17, 10], reverse=True) if isinstance(v, int)]
        try:
            pass
        except Exception:
            atexit.register(log, {"k": len([10, i18])}, {"k": [7, 2, i18][True]})
            log((7 + 7, "{:,}".format(i18)), (len([42, i18]), "{0}{0!r}".format("")))
            log(*[l19.qqq.www])
        except:
            t20 = repr(1)
if (isinstance(1000, (str, list)) and not "two\nlines"):
    for i21 in [1, 2]:
        atexit.register(handler5)
        log(i21 + i21, i21 - 255, sum([1, 2]))
    atexit.unregister(sys.exit)
    raise ValueError()
w22 = 3
while w22 > 0:
    w22 -= 1
    atexit.unregister(handler5)
    w23 = 3
    while w23 > 0:
        w23 -= 1
        w24 = 2
        while w24 > 0:
            w24 -= 1
            try:
                raise Exception("é") from None
            except Error1:
                atexit.register(handler5, tag=f"<{64!s}>")
            except Exception as e25:
                log(type(e25).__name__, e25.args)
                continue
try:
    x26 = (1000 +
        ({}.pop("k")))
except SystemExit:
    log(42)
    atexit.register(handler5, 2 * len([1000, 5, 10]))
except Exception as e27:
    log(type(e27).__name__)
    w28 = 2
    while w28 > 0:
        w28 -= 1
        log(not [5, 10], sorted([5, 2]))
        t29 = f"<{20}>"
