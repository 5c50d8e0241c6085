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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ValueError):
    def __str__(self):
        return "it's" + repr(self.args)


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return (42 if a4 < a4 <= 1 else a4)


def f5(a6):
    return len(list(reversed([a6, a6])))


def handler7(value=None, tag="done"):
    log("in handler 8", value, tag)
    log("{}|{:>4}".format(255, "done") + ("100%").strip(), {"k": f3(5)})


try:
    pass
except Exception as e9:
    log(type(e9).__name__)
    try:
        f3(k=3)
    except ArithmeticError as e10:
        log(type(e10).__name__, e10.args)
finally:
    try:
        l11 = [v for v in list(range(1, 4, 2)) if isinstance(v, int)]
        (1 if f5(1, 2) else 1)
    except Exception as e12:
        log(type(e12).__name__)
        print("{}|{:>3}".format(42, "two\nlines") + "done", len([42, 10]) + f5(7))
    except Exception as e13:
        log(type(e13).__name__, e13.args)
        print(repr([3, 1000]))
        raise Error1(len("done"))
    else:
        print(("two\nlines" + "lost").strip(), 3 * 1.5)
    thread14 = threading.Thread(target=sys.exit, args=(10,))
    thread14.start()
    time.sleep(0.2)
    sys.exit(True)
sys.stderr.write("{}|{:>1}".format(10, "done") + "\n")
atexit.register(handler7, max([("done").count("done"), 1 * 7]))
log(len("it's"[1:]), (len("two\nlines") if "two\nlines" in "lost" else 4 ** 17), (("two\nlines").title()).replace(TEXT[1], TEXT))
sys.stdout.write(("two\nlines").strip())
atexit.register(handler7)
raise RuntimeError()
