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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


def f2(a3):
    atexit.unregister(sys.exit)
    return 10


def f4(a5):
    return (7 ^ 8)


def fail6(a7):
    sys.exit("bc")


def handler8(value=None, tag="bc"):
    log("in handler 9", value, tag)
    atexit.register(print, None, {"k": 2 - 42})
    log("bc"[-1:])
    log({"k": len([])}, {"k": f2(42)}, 255)


n10 = (("a").upper()).count("done")
for i11 in range(1):
    try:
        x12 = [1 // v for v in (1, 0)]
    finally:
        try:
            raise Exception("%s and %04d" % ("", 7))
        except (ZeroDivisionError, ArithmeticError) as e13:
            log(type(e13).__name__, e13.args)
        except (KeyError, KeyError) as e14:
            log(type(e14).__name__)
            raise TypeError("x y") from e14
        finally:
            atexit.register(print, [(x, x * x) for x in [] if x > 1], 10)
    w15 = 1
    while w15 > 0:
        w15 -= 1
        try:
            fail6(i11 * 7)
        except BaseException as e16:
            log(type(e16).__name__, e16.args)
        except Exception as e17:
            log(type(e17).__name__, e17.args)
            continue
else:
    t18 = "a"
t19 = "é"
for i20 in (n10, 3):
    log((f4(7) if isinstance(i20, (str, list)) else f2(255)), "{}|{:>6}".format(i20, t19))
else:
    w21 = 3
    while w21 > 0:
        w21 -= 1
        atexit.register(fail6, len([n10, 2]))
        atexit.register(print, n10 * n10 / 4, {"k": len("done")})
pid22 = os.fork()
if pid22 == 0:
    atexit.register(handler8, tag="it's")
    str([5, n10][-9])
    raise Error1(t19, 1)
status23 = os.waitpid(pid22, 0)[1]
log(os.WIFEXITED(status23), os.WIFSIGNALED(status23), status23)
log(
    t19,
    zzz,
)
