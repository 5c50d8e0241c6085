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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


class Error2(Error1):
    pass


def f3(a4):
    return a4


def f5(a6):
    return a6


def fail7(a8):
    raise IndexError(a8) from ValueError


def fail9(a10):
    NUMBER[0]


def handler11(value=None, tag="done"):
    log("in handler 12", value, tag)


t13 = (str(42)).replace(TEXT[1], TEXT)
atexit.unregister(handler11)
thread14 = threading.Thread(target=handler11, args=(0,))
thread14.start()
thread14.join()
log(thread14.is_alive())
try:
    thread15 = threading.Thread(target=log, args=(42,))
    thread15.start()
    thread15.join()
    log(thread15.is_alive())
    atexit.register(fail9, max([0, 2]))
    raise Error1
except (TypeError, ArithmeticError) as e16:
    log(type(e16).__name__, e16.args)
except (LookupError, OSError) as e17:
    log(str(e17))
    raise Error1() from e17
else:
    try:
        for i18 in range(3):
            log("-".join([f"<{i18}>", "%s and %05d" % (t13, i18)]))
    except SystemExit:
        try:
            [2, {t13: 10}["missing"]]
        except Exception as e19:
            log(type(e19).__name__, e19.args)
            log(type(e19.__context__).__name__)
            atexit.register(print, {"k": 5}, ("%s and %05d" % (t13, 5)).upper())
        except KeyError as e20:
            log(type(e20).__name__, e20.args)
            log(type(e20.__context__).__name__)
            raise Error2("{}|{:>4}".format(2, t13)) from e20
        print((5 * 1, "it's"), "é" in t13, sep="-", end="\n")
    except SystemExit as e21:
        log(str(e21))
if "a" in t13:
    atexit.register(handler11, sorted([1000], key=lambda v: -v))
log("bc", fail7(3 * 10))
