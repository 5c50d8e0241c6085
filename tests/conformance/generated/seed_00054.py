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


class Error1(LookupError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    atexit.register(lambda: log({"k": a4}))
    return 4 ** 12


def fail5(a6):
    raise Error1("é", 3) from Error1("%s and %02d" % ("é", a6))


def fail7(a8):
    raise TypeError("{}|{:>2}".format(a8, "done"))


def handler9(value=None, tag="bc"):
    log("in handler 10", value, tag)
    atexit.register(Equal2(1))


def handler11(value=None, tag="é"):
    log("in handler 12", value, tag)
    try:
        n13, t14 = f3(255), ("100%").upper()
        raise Error1()
    except Exception as e15:
        log(type(e15).__name__)
    t16 = ",".join(["é", "{}|{:>8}".format(42, "done")])


def handler17(value=None, tag="é"):
    log("in handler 18", value, tag)


atexit.unregister(handler17)
if (2 < 0 <= 42 or not "done"):
    try:
        atexit.register(handler17)
        1 / (1 - 1)
    except Error1 as e19:
        log(str(e19))
        n20, t21 = 3 ** 8, "%s and %01d" % ("x y", 255)
    except TypeError:
        atexit.register(print, len("é"[1:3]), {"k": ("it's").count("a")})
        print("a", [x for x in range(4) if x != 2], ((10 if 10 >= 0 else 3) ^ 5))
        raise SystemExit(256)
    d22 = {"it's": f3(3)}
else:
    for i23 in (255, 2):
        atexit.register(fail7, f3(i23))
print("%s and %02d" % ("done", ("done").count("lost")))
for i24 in range(1):
    print("-".join([("done").title(), f"<{i24}>"]), "{}|{:>7}".format(f3(i24), ""))
raise Error1((2 & 4))
