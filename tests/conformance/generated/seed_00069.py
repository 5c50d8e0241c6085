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


class Error1(ArithmeticError):
    pass


class Error2(IndexError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    return a6


def fail7(a8):
    try:
        if a8 < ("done").count("a"):
            print("it's"[1:3])
            raise Error1(("bc").title())
        print([a8, a8, 255], ((1000 | 5), "bc"), "é")
        x9 = str("100%".qqq.www)
    except LookupError as e10:
        log(type(e10).__name__)
        log(type(e10.__context__).__name__)
    except Exception as e11:
        log(type(e11).__name__, e11.args)
    else:
        try:
            pass
        finally:
            atexit.register(log, "{}|{:>8}".format(f5(255), "lost"), a8)
            w12 = 3
            while w12 > 0:
                w12 -= 1
                atexit.register(log, [0, 1, a8][-2:], len(repr([1])))
                d13 = {"bc": a8}
                break
        return a8 * a8
    sys.exit(256)


def fail14(a15):
    raise Error1


def handler16(value=None, tag="two\nlines"):
    log("in handler 17", value, tag)


def handler18(value=None, tag="it's"):
    log("in handler 19", value, tag)
    raise Exception(f"<{0!r}>")


l20 = [v for v in [] if isinstance(v, int)]
log(",".join(["100%"[:2], ("done").replace(TEXT[1], TEXT)]), l20)
d21 = {"a": 0 * 42}
atexit.register(handler16, (f"<{l20!r}>").count("100%"))
if not "done":
    atexit.register(handler18, [x + 1 for x in range(3) if x % 2 == 0])
    sys.stderr.write(f"<{l20!s}>" + "\n")
elif True:
    with Manager3("100%"), Manager3("lost"):
        n24 = 10
        raise Error2("%s and %02d" % ("it's", 5))
else:
    d25 = {"a": 2 * 255}
n26 = (("two\nlines").count("x y") if ("bc" in "two\nlines" or True) else 7 * 1000)
atexit.register(log, "{}|{:>7}".format(len(l20), "a"), "{}|{:>2}".format(n26 * 0, "lost"))
sys.exit((5 | 3))
