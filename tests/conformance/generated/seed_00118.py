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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    print(((42 & 8), "é"))
    return (("a").upper()).count("it's")


def fail5(a6):
    assert 0 == None


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)


def handler9(value=None, tag="é"):
    log("in handler 10", value, tag)
    log(", ".join(["" + "bc", ("two\nlines").upper()]), ",".join(["bc"[1:3], "100%"]), (f"<{29!r}>").title())
    l11 = [v for v in [] if isinstance(v, int)]
    [255, [][100]]


with Manager1("bc") as m12, Manager1("lost"):
    log(f3(max([7, 42])), ((0 | 8) | 7), (sum([7, 10]), "%s and %04d" % ("bc", 7)))
    sys.stdout.write("lost" + chr(10))
try:
    print("%s and %03d" % (("bc").upper(), f3(5)), {"k": f3(42)})
    atexit.unregister(handler9)
except NameError as e14:
    log(type(e14).__name__, e14.args)
else:
    signal.signal(signal.SIGUSR2, on_signal)
    os.kill(os.getpid(), signal.SIGUSR2)
sys.stderr.write(repr(5) + "\n")
atexit.register(print, 5, "%s and %02d" % ("%s and %04d" % ("é", 42), 10 - 1000))
signal.signal(signal.SIGTERM, on_signal)
with Manager1("two\nlines") as m15, Manager1("x y") as m16:
    with Manager1("é"):
        try:
            for i18 in range(3):
                log([42, i18], {"k": i18})
            log(
                "two\nlines",
                len("bc") / 0,
            )
        except Exception as e19:
            log(type(e19).__name__, e19.args)
            str(zzz(1))
        except (ValueError, ArithmeticError) as e20:
            log(str(e20))
            raise RuntimeError("", 1000) from e20
        sys.stdout.flush()
    raise LookupError(",".join(["a", "x y"]))
log(
    "100%",
    1000 < "100%",
)
