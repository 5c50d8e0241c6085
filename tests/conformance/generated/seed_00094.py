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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ValueError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f3(a4):
    return (len("it's") if 10 < 10 <= 0 else a4)


def f5(a6):
    return f3(a6) - a6


def fail7(a8):
    sys.stderr.write("{}|{:>8}".format(a8, "") + "\n")
    assert 42 == None, ("").upper()


def fail9(a10):
    sys.stderr.write("" + "\n")
    x11 = [1 // v for v in (1, 0)]


def handler12(value=None, tag="é"):
    log("in handler 13", value, tag)
    sys.stderr.write("a" * 1 + "\n")
    x14 = log("it's", len(0))


with Manager2("two\nlines"):
    sys.stderr.write(("é").upper() + "\n")
try:
    sys.stdout.flush()
    raise Exception("it's", 5) from None
except Error1:
    sys.stdout.write("é")
    sys.stderr.write("bc" * 1 + "\n")
except:
    n16 = (("100%").count("lost") & 1)
l17 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
try:
    try:
        l18 = [v for v in sorted([0, 7, 3, 0], key=lambda v: -v) if isinstance(v, int)]
        l19 = [v for v in l18 if isinstance(v, int)]
    except Error1 as e20:
        log(type(e20).__name__, e20.args)
        print((1 if isinstance(255, str) else f5(255)), "" * 3, sep="-", end="\n")
    except Error1:
        w21 = 1
        while w21 > 0:
            w21 -= 1
            print([len(w) for w in "a bb ccc".split()], ("two\nlines" * 0).upper(), sep="-", end="\n")
        try:
            raise SystemExit()
        except IndexError as e22:
            log(type(e22).__name__, e22.args)
            print(False, "%s and %03d" % (str(42), f5(42)), f3(f3(0)))
except SystemExit as e23:
    log(type(e23).__name__)
finally:
    print({"k": 10 - 10}, 3, (10 if 1000 < 1000 <= 5 else 7) < 3)
    w24 = 3
    while w24 > 0:
        w24 -= 1
        d25 = {"lost": 10 - 42}
        try:
            raise Error1("%s and %04d" % ("a", 1000)) from None
        except Exception as e26:
            log(type(e26).__name__)
            atexit.register(lambda: log(0 - 42 - f3(1000)))
        else:
            if "x y" in "x y":
                atexit.register(handler12, "-".join([("two\nlines").upper(), "%s and %02d" % ("it's", 2)]))
                x27 = l17 + None
            elif 3 > len("it's"):
                l28 = [v for v in list(range(3, 8, 2)) if isinstance(v, int)]
sys.exit(-1)
