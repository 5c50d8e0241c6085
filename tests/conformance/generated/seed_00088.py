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


class Error1(KeyError):
    pass


class Error2(ZeroDivisionError):
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
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    raise Error2("a" * 1) from None


def fail7(a8):
    t9 = f"<{a8!s}>"
    raise IndexError("done") from ValueError


def handler10(value=None, tag="lost"):
    log("in handler 11", value, tag)
    with Manager3("done"):
        try:
            fail7(255)
        except Exception:
            log((", ".join(["bc", "lost"])).replace(TEXT[1], TEXT), (7 if 1000 == 10 else 3) * max([0, 42]), None)
        raise IndexError("é", 2)
    w13 = 1
    while w13 > 0:
        w13 -= 1
        if 5 < 3 <= 3:
            try:
                raise Exception("two\nlines")
            finally:
                log(list(reversed([10, 0])), [7, 1000])
                print(5 * 1.5, "lost", (len([]) if len([255, 7, 5]) >= 1 else 255 + 255))
    sys.stderr.write("%s and %03d" % ("done", 5) + "\n")


if "a" in "bc":
    t14 = ", ".join(["{}|{:>8}".format(5, ""), f"<{16!s}>"])
    try:
        n15 = len("bc")
        log(t14, int("x1"))
    except ValueError as e16:
        log(type(e16).__name__)
        n17, t18 = (0 | 2), "lost"
        raise LookupError(t18, n17)
    except BaseException:
        try:
            l19 = [v for v in [255][-2:] if isinstance(v, int)]
            d20 = {"100%": len("done")}
            x21 = ("").count(t14) // 0
        finally:
            t22 = t14[1:]
            d23 = {"é": 1 * 7}
        with Manager3(t14), Manager3(""):
            w26 = 2
            while w26 > 0:
                w26 -= 1
                d27 = {t14: max([3, 5])}
            if (True or False):
                atexit.register(log, (255, (t14).strip()), 6 ** 16 * 255 + 0)
            assert ("é").count(t14) == None
try:
    n28 = sum([255 + 3, 1])
    log(
        "lost",
        TEXT[5](2),
    )
except Error1:
    sys.stdout.write(f"<{75!s}>" + chr(10))
except (RuntimeError, Exception):
    print(("two\nlines").title())
print("bc"[-1:])
atexit.register(lambda: log(sum([10, 3]) / 4))
sys.stdout.write("%s and %04d" % ("two\nlines", 10))
def fail29(a30):
    raise Error1
sys.exit()
