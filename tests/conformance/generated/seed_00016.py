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


class Error1(RuntimeError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


def f3(a4):
    return ((255 ^ 7) if a4 + 2 <= a4 else len([]))


def handler5(value=None, tag="é"):
    log("in handler 6", value, tag)
    atexit.register(print, len("two\nlines") + ("100%").count("two\nlines"), f"<{49}>")
    log(f"<{65!r}>", "{}|{:>8}".format(f3(2), "a"))
    sys.stdout.write(repr([10, 1, 7]) + chr(10))
    raise Error1("{}|{:>6}".format(0, "bc"))


def f7(a8):
    return a8
try:
    with Manager2("done"):
        sys.stdout.flush()
    atexit.unregister(handler5)
    undefined(1)
except ValueError:
    t10 = "it's" + "100%" + "{}|{:>5}".format(7, "")
    l11 = [v for v in [][1:] if isinstance(v, int)]
except LookupError as e12:
    log(type(e12).__name__, e12.args)
    raise TypeError("-".join(["a", "a"])) from e12
log("bc" in "100%")
for i13 in [1, 2]:
    try:
        with Manager2("x y") as m14:
            w15 = 1
            while w15 > 0:
                w15 -= 1
                print(len(list(reversed([255, i13, i13, i13]))), "x y", sep="", end="\n")
                print({"k": len("100%")}, ("é").replace(TEXT[1], TEXT), i13)
                break
    except Exception as e16:
        log(str(e16))
    finally:
        try:
            0 + ({"bc": 42}[0])
        except Exception:
            sys.stdout.write(("two\nlines").strip())
            d17 = {"é": i13}
        except RuntimeError as e18:
            log(str(e18))
            atexit.register(log, "a", i13)
        t19 = f"<{i13}>"
    raise Error1("lost", 7) from ArithmeticError("-".join(["bc", "é"]))
