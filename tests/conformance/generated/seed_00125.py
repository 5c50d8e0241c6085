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


class Error1(OSError):
    def __str__(self):
        return "two\nlines" + repr(self.args)


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
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    raise TypeError(f"<{a5!r}>")


def fail6(a7):
    x8 = ("").count("it's") + ((lambda v: v.a)(a7))


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    len([0, 1, 1000, 7]) + ([1 // v for v in (1, 0)])


t11 = "x y" * 0
sys.stdout.write(t11 + chr(10))
atexit.register(handler9, t11)
log(str([x + 1 for x in range(1) if x != 2]))
atexit.register(Equal3(1))
l12 = [v for v in [1][1:] if isinstance(v, int)]
print((255, "{}|{:>4}".format(2, "it's")), {"k": 7}, "100%")
w13 = 1
while w13 > 0:
    w13 -= 1
    print(3, {"k": len(t11)}, sorted([5, 7, 0]))
    try:
        continue
    except BaseException as e14:
        log(type(e14).__name__)
        raise RuntimeError() from e14
    except:
        if False:
            print(isinstance(1, str))
            try:
                raise LookupError(("done").replace(TEXT[1], TEXT)) from ValueError
            finally:
                print(("%s and %01d" % (t11, 255)).count(t11), not t11, sep=", ", end="\n")
                print((1 * 42, t11 + "x y"), [x + 1 for x in range(5)], sep="-", end="\n")
        elif not "100%":
            with Manager2(t11), Manager2(t11) as m16:
                sys.stderr.write("two\nlines" + "\n")
                atexit.unregister(handler9)
                raise
            break
        raise KeyError()
raise Error1("bc" * 3)
