import atexit
import json
import multiprocessing
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


class Error1(ArithmeticError):
    def __str__(self):
        return "lost" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return [10, a5, a5][True]


def f6(a7):
    return a7


def handler8(value=None, tag=""):
    log("in handler 9", value, tag)


def handler10(value=None, tag="it's"):
    log("in handler 11", value, tag)
    atexit.register(log, 0.1 + 0.2, f6(("").count("done")))
    atexit.register(handler8, tag="" + "")
    t12 = "{0}{0!r}".format("lost")
    raise Error1(3) from ValueError("a", 42)


n13 = ("{:>2}{:<3}{:^5}".format(2, "a", "b")).count("it's")
with open("b.txt", "w") as file14:
    file14.write(f"<{n13!r}>" + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
print([42, 3, n13], 81.5, "lost")
if isinstance(1, int):
    with Manager2("two\nlines"):
        sys.stderr.write("%5.2f|%-6s|" % (8.25, "bc") + "\n")
        try:
            try:
                atexit.register(handler10, [42, 10, n13][True])
                log(json.dumps([n13, "é", None, not [n13, n13], {"k": n13}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            finally:
                n16, *l17 = int(2.9), n13, 5
                sys.stderr.write(("100%").replace(TEXT[1], TEXT) + "\n")
                raise ZeroDivisionError(("bc").replace(TEXT[1], TEXT))
        except Exception:
            atexit.unregister(Equal3(3))
            raise Error1("two\nlines") from None
        except Exception as e18:
            log(str(e18))
        else:
            log(json.dumps([3 + n13, "100%" + "x y", None, n13 < n13 <= n13, {"k": n13}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        finally:
            sys.stdout.write("100%" + chr(10))
            raise Exception()
        raise SystemExit("{}|{:>4}".format(n13, "a"))
else:
    n13 += max([10, n13])
if 255 - n13 <= f4(n13):
    try:
        x19 = str(json.loads("[1, 2"))
    finally:
        atexit.register(handler10)
        with open("a.txt", "w") as file20:
            file20.write(str(("bc").find("b")) + "\n")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    for i21 in range(3):
        with Manager2("100%") as m22:
            atexit.register(handler8)
        print(16.5, "{:,}".format(2), sep="", end="\n")
    else:
        with Manager2("é"):
            print(0.1 + 0.2, sum([n13, 1000]) <= 4 ** 6, "%s and %02d" % (("é").zfill(8), 0 + n13))
            print(n13 - n13 * n13 * 42)
elif isinstance(n13, str):
    sys.stdout.write(str(n13) + chr(10))
    raise Error1(str(("two\nlines").find("b"))) from ValueError
else:
    atexit.unregister(handler10)
print(str(sorted([], key=lambda v: -v)))
sys.exit("{}|{:>1}".format(n13, "done"))
