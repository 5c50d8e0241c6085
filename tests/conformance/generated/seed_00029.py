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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(Exception):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


def f3(a4):
    return len("x y")


def handler5(value=None, tag="two\nlines"):
    log("in handler 6", value, tag)
    sys.stdout.write("%s and %03d" % ("x y", 7) + chr(10))
    try:
        try:
            try:
                sys.stdout.flush()
                log("done")
                str([1 // v for v in (2, 0)])
            except ZeroDivisionError as e7:
                log(type(e7).__name__, e7.args)
                raise Error1() from e7
        except (OSError, RuntimeError) as e8:
            log(type(e8).__name__)
        except SystemExit as e9:
            log(type(e9).__name__)
            with Manager2("x y"):
                atexit.register(print, list(range(0, 3, 2)), len([x * 2 for x in range(1)]))
                exit((1 if 0 < 255 <= 2 else 2))
        finally:
            d11 = {"done": f3(1)}
    except RuntimeError as e12:
        log(type(e12).__name__, e12.args)
        raise LookupError(("lost").title())
    except Exception as e13:
        log(type(e13).__name__)
        l14 = [v for v in [] if isinstance(v, int)]
    finally:
        sys.stderr.write("bc" + "bc" + "\n")
    [42, 42, 10, 1][100]


def handler15(value=None, tag="done"):
    log("in handler 16", value, tag)
    log(7 * 10 * 1, {"k": ("bc").count("lost")})


log({"k": 1})
n17, t18 = 1000, f"<{73}>"
atexit.unregister(handler15)
try:
    raise Error1(t18 * 1)
finally:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGINT)
    t19 = ", ".join(["é", (t18).replace(TEXT[1], TEXT)])
    raise ValueError() from Error1("two\nlines")
n17 -= n17
if False:
    try:
        n20, t21 = len("it's"), "two\nlines"
        raise Error1("%s and %05d" % (t21, 0)) from None
    except Error1 as e22:
        log(str(e22))
        with Manager2(t18) as m23, Manager2(""):
            print("it's", {"k": len("done")})
            try:
                sys.stdout.flush()
                atexit.unregister(handler5)
                raise LookupError()
            finally:
                atexit.unregister(handler15)
                atexit.register(print, "x y" in "a", "two\nlines")
                x25 = n17 // (1 - 1)
            2 + (f3(1, 2))
    except Exception as e26:
        log(type(e26).__name__, e26.args)
else:
    try:
        sys.exit(2)
    except Exception as e27:
        log(type(e27).__name__, e27.args)
        log([n17, n17, 2], 0.1 + 0.2, f"<{t18}>")
    except SystemExit as e28:
        log(str(e28))
os.kill(os.getpid(), signal.SIGTERM)
