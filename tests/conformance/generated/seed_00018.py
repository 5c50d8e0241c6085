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
    raise KeyError(2)


class Error1(ZeroDivisionError):
    pass


def f2(a3):
    try:
        for i4 in [1, 2]:
            if 0 < a3 <= i4:
                n5, t6 = 1 - a3, ("bc").upper()
                atexit.register(log, "%s and %01d" % ((t6).title(), (i4 if 1 < i4 else 1000)), [n5, 10, i4][::2])
            print("100%", "", 42)
        sys.stdout.write("done"[-1:])
        raise SystemExit(None)
    except Error1:
        t7 = "a"[1:3]
        return a3
    else:
        sys.stdout.write("%s and %01d" % ("two\nlines", 255) + chr(10))
        return len([1000, 3, a3, a3])
    return (("x y").count("") if True else 2 ** 17)


def handler8(value=None, tag="it's"):
    log("in handler 9", value, tag)
    n10 = 10
    log("done", {"k": 1 - 2}, len(sorted([n10], key=lambda v: -v)))


log(None, ("a").count("lost") + f2(42), ",".join(["two\nlines", "%s and %05d" % ("x y", 3)]))
try:
    pass
except Exception:
    print(sum([1 * 7, 255]), 7 * 1.5)
    n11 = (5 - 1 | 7)
finally:
    log(str([x * 2 for x in range(5) if x % 2 == 0]))
thread12 = threading.Thread(target=handler8, args=(10,))
thread12.start()
thread12.join()
log(thread12.is_alive())
if isinstance(255, int):
    try:
        if not "100%":
            try:
                n13 = ("{}|{:>2}".format(7, "two\nlines")).count("it's")
                {"bc": 3}["missing"]
            except LookupError as e14:
                log(str(e14))
            else:
                log([len(w) for w in "x,y".split()], {"k": 10 * 0})
            if "" in "a":
                log((1000 < 0 and "x y" in "two\nlines"), ",".join(["-".join(["100%", "it's"]), "%s and %03d" % ("100%", 42)]), [-x for x in range(1) if x % 2 == 0])
                atexit.register(handler8)
            else:
                print("%s and %05d" % (("lost").replace(TEXT[1], TEXT), 1000), repr([x % 3 for x in range(2)]), [1][::2])
        try:
            pass
        except Exception as e15:
            log(type(e15).__name__, e15.args)
        except Exception as e16:
            log(type(e16).__name__)
            log(1)
            atexit.register(handler8, tag=", ".join(["lost", "lost"]))
        raise LookupError(1000)
    except Exception:
        try:
            pass
        finally:
            atexit.register(log, [], (2 ** 35 if isinstance(5, int) else ("two\nlines").count("done")))
    atexit.register(handler8, tag="two\nlines")
elif (0 < 1000 or not "it's"):
    l17 = [v for v in [-x for x in [1, 7, 255, 3]] if isinstance(v, int)]
atexit.register(log, len(",".join(["a", "100%"])), 1000)
thread18 = threading.Thread(target=handler8, args=(1000,))
thread18.start()
time.sleep(0.2)
