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


class Error1(OSError):
    def __init__(self, *args):
        OSError.__init__(self, *args)
        self.extra = 5


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    a5 * a5 % 0


def handler6(value=None, tag="a"):
    log("in handler 7", value, tag)
    try:
        log("lost")
        x8 = 7 * 0 + "done"
    except Error1:
        if False:
            atexit._clear()
            if (isinstance(0, int) or True):
                atexit.unregister(sys.exit)
        elif True:
            w9 = 3
            while w9 > 0:
                w9 -= 1
                print(42 * 1.5, None, isinstance(0, (str, list)))
                break
        else:
            atexit.register(print, 1, 255 - 2 + 3)
        str(NUMBER(1))
    except RuntimeError as e10:
        log(str(e10))
    sys.stdout.write(str(0) + chr(10))
    print(5 * 1 - len([0, 1000]))


def handler11(value=None, tag="two\nlines"):
    log("in handler 12", value, tag)
    atexit.register(print, f"<{54}>", repr(3 * 255))
    if 255 < 10 <= 1000:
        print("%s and %05d" % (("é").title(), len("bc")))
    elif isinstance(5, int):
        for i13 in range(1):
            atexit.register(sys.exit, i13)
            continue
    else:
        if "lost" in "":
            atexit.unregister(handler6)
    try:
        sys.stdout.write("%s and %01d" % ("lost", 42))
        raise Error1(repr([10, 7, 1000, 7]))
    except SystemExit as e14:
        log(type(e14).__name__)
        sys.exit(None)
    finally:
        atexit.register(fail4, ("it's").count("x y"))
        n15 = sum([3, 0]) * len("bc")


for i16 in [1, 2]:
    atexit.register(lambda: log(len([i16, 10]) / 4))
    sys.stdout.write("%s and %01d" % ("100%", 10))
    continue
with Manager2(""), Manager2("é") as m18:
    w19 = 2
    while w19 > 0:
        w19 -= 1
        atexit.register(Equal3(1))
        (5 +
            ([1 // v for v in (3, 0)]))
    sys.stderr.write(("100%").replace(TEXT[1], TEXT) + "\n")
    raise Error1
atexit.register(handler6, tag="a")
for i20 in (42, 5):
    log(list(reversed([i20, i20, i20, i20])), 3)
    with Manager2("done") as m21:
        w22 = 1
        while w22 > 0:
            w22 -= 1
            try:
                print(("two\nlines" * 2).replace(TEXT[1], TEXT))
                continue
            except (LookupError, ZeroDivisionError):
                log(atexit.unregister(42))
            finally:
                sys.stdout.write(repr([i20, 2]))
                log([i20])
        sys.stdout.flush()
        x23 = (0 if {"done": i20}["missing"] else i20)
print(len("{}|{:>4}".format(255, "100%")), (1000 * 0 ^ 1), sep=", ", end="\n")
sys.exit((1000 if 255 < 5 <= 1 else 255))
