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
        "".missing()
    atexit.register(log, [0], {"k": 10})
    raise KeyboardInterrupt(1)
except (ArithmeticError, ZeroDivisionError):
    try:
        atexit.register(handler5, tag=f"<{75}>")
        log(0)
        raise IndexError("x y"[-1:]) from None
    except Error1 as e10:
        log(str(e10))
        with Manager2("é") as m11:
            with Manager2("done"):
                sys.stdout.write("{}|{:>1}".format(1000, "lost"))
            atexit.register(log, ("done" + "100%").count("a"), max([(255 & 9), len("a")]))
    atexit.register(lambda: log(isinstance(255, (str, list))))
except KeyError as e13:
    log(str(e13))
    log(type(e13.__context__).__name__)
    raise Error1("two\nlines") from e13
n14 = 3
thread15 = threading.Thread(target=log, args=(n14,))
thread15.start()
time.sleep(0.2)
sys.exit(len("100%"))
