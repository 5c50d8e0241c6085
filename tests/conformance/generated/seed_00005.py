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


class Error1(Exception):
    pass


class Error2(TypeError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


def f4(a5):
    return a5


def fail6(a7):
    if a7 < a7 <= 255:
        sys.stdout.flush()
    x8 = str([a7, 3, 1][9])


def fail9(a10):
    sys.stderr.write("%s and %03d" % ("a", 1000) + "\n")
    raise Exception(repr(a10))


def handler11(value=None, tag="it's"):
    log("in handler 12", value, tag)
    d13 = {"done": 0 + 1000}
    print("{}|{:>2}".format((5 if "100%" in "x y" else 1), "100%"), [255, 5][::2], ((5 ^ 5), "%s and %03d" % ("done", 1000)))
    atexit.register(log, f4(42) * f4(3), 42 < 2 <= 10)
    os.kill(os.getpid(), signal.SIGKILL)


def handler14(value=None, tag="x y"):
    log("in handler 15", value, tag)
    try:
        l16 = [v for v in [255][-2:] if isinstance(v, int)]
        with Manager3("bc") as m17, Manager3("it's") as m18:
            sys.stderr.write(f"<{l16!r}>" + "\n")
            try:
                l16.append(5)
                n19 = f4(5)
                raise Error1()
            except Exception as e20:
                log(type(e20).__name__, e20.args)
                log(type(e20.__context__).__name__)
    finally:
        sys.stdout.write(f"<{95!s}>" + chr(10))
    w21 = 1
    while w21 > 0:
        w21 -= 1
        atexit.unregister(print)
    t22 = ",".join(["100%" * 3, f"<{25!s}>"])


sys.excepthook = hook
t23 = "it's"
atexit.register(handler14, ("").count("100%") / 4)
try:
    sys.stderr.write(t23 + "\n")
    n24 = len(", ".join([t23, "x y"]))
except SystemExit as e25:
    log(type(e25).__name__, e25.args)
except BaseException as e26:
    log(type(e26).__name__, e26.args)
    print(",".join(["{}|{:>7}".format(2, t23), f"<{t23!s}>"]), None)
except:
    with Manager3(t23):
        w28 = 1
        while w28 > 0:
            w28 -= 1
            atexit.register(handler11, "a")
            w29 = 2
            while w29 > 0:
                w29 -= 1
                atexit.register(handler11, "lost")
finally:
    if 1000 <= 1000 - 1:
        n30 = (3 if 10 <= 255 else 7) - f4(0)
        log(("x y").replace(TEXT[1], TEXT), [x + 1 for x in [255]], n30)
    elif not [10]:
        try:
            with Manager3("it's") as m31:
                print((3 | 3) * f4(10))
            raise Error1
        except Exception as e32:
            log(type(e32).__name__)
            log(type(e32.__context__).__name__)
        except ValueError as e33:
            log(type(e33).__name__, e33.args)
            raise Error2(t23) from e33
    else:
        try:
            w34 = 1
            while w34 > 0:
                w34 -= 1
                atexit.register(handler11, 42 * 0 + 5)
            l35 = [v for v in sorted([7, 255, 1000], key=lambda v: -v) if isinstance(v, int)]
        except Exception as e36:
            log(type(e36).__name__)
            log(type(e36.__context__).__name__)
            log(t23[:2])
        except (ValueError, OSError) as e37:
            log(type(e37).__name__, e37.args)
        else:
            d38 = {"x y": len([7, 255])}
