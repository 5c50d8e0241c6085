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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    def __str__(self):
        return "lost" + repr(self.args)


class Error2(ArithmeticError):
    pass


def fail3(a4):
    try:
        sys.stdout.flush()
        raise Error2(int(True))
    except TypeError as e5:
        log(type(e5).__name__, e5.args)
    finally:
        try:
            raise Error2
        finally:
            try:
                print(a4)
                sys.stdout.write("{}|{:>8}".format(a4, ""))
                raise Error2(str(("done").find("o"))) from None
            except Exception as e6:
                log(type(e6).__name__)
                log([a4, 10, 1, a4])
            except Exception as e7:
                log(str(e7))
            print("%s and %02d" % ("%r %s" % ([3, a4], "x y"), 2), None)
    raise OSError(str(("100%").find("a")))


def handler8(value=None, tag=""):
    log("in handler 9", value, tag)
    sys.stdout.write("%s and %02d" % ("lost", 42))
    atexit.register(log, *TEXT)
    print({"k": (3 // 10)})


sys.stderr.write("%s and %04d" % ("bc", 1) + "\n")
n10, *l11 = 42 + 2, 1000, 0
atexit.register(handler8)
if True:
    sys.stdout.flush()
    def f12(a13):
        if ("100%").count("é") <= a13:
            if True:
                t14 = repr(n10)
                log(atexit.unregister(10))
        elif True:
            log((f"<{a13!r}>").title(), [a13, a13, 0][1] > a13, "x y" in "lost")
        return (len("a") // -4)
else:
    atexit.register(handler8)
print((10 + n10 if 1000 - 2 >= n10 * n10 else (n10 % 10)), ("x y").ljust(2))
if not "a":
    t15 = ("lost").strip()
elif "x y" in "x y":
    process16 = multiprocessing.get_context("fork").Process(target=handler8, args=(n10,))
    process16.start()
    process16.join()
    log(process16.exitcode)
else:
    log((int(True), "it's" + "lost"), "done", l11)
raise Error2("done", 3)
