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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    def __init__(self, *args):
        LookupError.__init__(self, *args)
        self.extra = 3


class Error2(Error1):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def handler4(value=None, tag="lost"):
    log("in handler 5", value, tag)
    try:
        pass
    except Exception:
        log("bc"[::-1], [x * 2 for x in [255] if x % 2 == 0])
        if not "done":
            try:
                pass
            except Exception as e6:
                log(str(e6))
                n7 = ("done").count("é")
            finally:
                atexit.register(log, (len("bc") if not "a" else 42 * 0), [(x, x * x) for x in [1, 0] if x != 2])
                log(isinstance(2, (str, list)), "{}|{:>1}".format(255 - 10, "é"), "-".join([f"<{64}>", f"<{65}>"]))
            try:
                raise
            except BaseException as e8:
                log(str(e8))
                log(type(e8.__context__).__name__)
                raise RuntimeError(("").strip()) from e8
            else:
                log("two\nlines"[1:], "it's" * 3)
        sys.exit(42)
    try:
        pass
    except Exception as e9:
        log(type(e9).__name__, e9.args)
        atexit.register(Equal3(3))
    finally:
        log([1, 10, 5], (("two\nlines").title()).title())
    log({"k": max([10, 7])})
    log(
        "two\nlines",
        NUMBER[0],
    )


for i10 in range(2):
    t11 = str(i10 + 7)
    for i12 in [1, 2]:
        if True:
            sys.stderr.write("it's" + t11 + "\n")
for i13 in range(0):
    sys.stdout.flush()
    sys.stdout.write("{}|{:>6}".format(i13, "done"))
    break
print(42 + 3 * len([]), ("100%").count("100%") / 4, len("a"))
atexit.register(lambda: log({"k": len([42, 1, 42, 1000])}))
