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
    raise KeyError(2)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f2(a3):
    return abs(-3)


def f4(a5):
    return [0, a5, 1000][1]


def fail6(a7):
    atexit.register(lambda: log(("%s and %01d" % ("a", a7)).title()))
    (a7 ^ 9) + (dict([1]))


def fail8(a9):
    raise TypeError(a9)


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    n12 = f2(0) + 0 + 7


try:
    raise ValueError("%x %o" % (90, 2))
except Exception as e13:
    log(type(e13).__name__, e13.args)
with Manager1("done"), Manager1("two\nlines") as m15:
    signal.signal(signal.SIGUSR1, on_signal)
    os.kill(os.getpid(), signal.SIGUSR1)
    n16 = len("a" + "it's")
atexit.register(sys.exit, 7)
try:
    log((", ".join(["a", "lost"])).replace(TEXT[1], TEXT), 61.5, [(x, x * x) for x in range(1) if x != 2])
    raise ArithmeticError("x y")
except SystemExit:
    log([len(w) for w in "a bb ccc".split()], (isinstance(255, (str, list)) and "a" in "two\nlines"))
    if "done" in "lost":
        atexit.register(handler10, "a")
        with open("a.txt", "w") as file17:
            file17.write(("x y").rjust(6) + "\n")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    elif False:
        sys.stdout.flush()
except:
    print(1 * 1 - 10, 1000 * 1.5)
try:
    thread18 = threading.Thread(target=sys.exit, args=(1000,))
    thread18.start()
    time.sleep(0.2)
    with Manager1("a") as m19:
        if 1000 < 2 <= 5:
            t20 = str(("").partition("x"))
        else:
            try:
                len(str(fail6(1000))) + 10
            except SystemExit as e21:
                log(str(e21))
                log(1)
            except Exception as e22:
                log(type(e22).__name__)
    raise ValueError
except BaseException as e23:
    log(type(e23).__name__, e23.args)
except NameError as e24:
    log(type(e24).__name__, e24.args)
    try:
        pass
    except TypeError as e25:
        log(str(e25))
    finally:
        with open("b.txt", "a") as file26:
            file26.write(""[1:3] + "\n")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
except:
    sys.stdout.write("{}|{:>4}".format(5, "a") + chr(10))
    raise
try:
    sys.stderr.write(("bc").zfill(7) + "\n")
    d27 = {"two\nlines": (255 % 7)}
    x28 = not ([][100])
except ValueError as e29:
    log(str(e29))
    if 10 < 10 <= 255:
        try:
            "%s %s" % (1,)
        except Exception as e30:
            log(type(e30).__name__)
    else:
        pass
except SystemExit as e31:
    log(type(e31).__name__)
else:
    def f32(a33):
        return (len([a33, 1, a33, a33]) // 3)
finally:
    log("lost", "{}|{:>1}".format(42 + 42, "a"), (len([]), repr(("100%", 42))))
log(f2(len("")), (10, ""))
atexit.register(handler10)
raise OSError("", 3)
