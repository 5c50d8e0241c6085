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


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Class3(object):
    shared = [0, 7, 5]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return TEXT[5](2)


def fail4(a5):
    x6 = log("100%", NUMBER(1))


def handler7(value=None, tag="é"):
    log("in handler 8", value, tag)
    atexit.unregister(log)
    try:
        print((2 + 3 & 8), 4.5)
        log((("a").title()).title(), "é")
        (255 +
            (fail4((10 // -4))))
    except Exception as e9:
        log(type(e9).__name__, e9.args)
        atexit.register(lambda: log(not []))
    {"k": 42, "l": 2 - 2 / 0}


def handler10(value=None, tag="lost"):
    log("in handler 11", value, tag)
    atexit.register(handler7, "%s and %05d" % ("bc"[1:], 1000))
    raise Error1("lost"[:2])


atexit.register(lambda: log(sum([1, len([42, 1])])))
n12, t13 = ("done").count("bc"), repr(0)
log((sum([1000, n12]), "{}|{:>4}".format(0, "lost")), 35.5)
try:
    n12 -= (lambda v, w=9: v + w)(1000)
    n14, *l15 = 7, 255, 5
    log(t13, fail4(5))
except SystemExit as e16:
    log(str(e16))
except SystemExit:
    if 10 < n12 <= 2:
        atexit.register(print, f"<{n12!r}>", {"k": 2})
    else:
        print([5, 42, n12], 3, sep="", end=";")
    for i17 in range(3):
        try:
            raise
        except BaseException as e18:
            log(str(e18))
        log((7, (t13).strip()))
    raise RuntimeError("%r %s" % ([n12, 1000, n12, n12], "bc"))
finally:
    log("-".join(["%r %s" % ([n12, 2], t13), ("x y").ljust(4)]), [n12, n12][::-1], list(range(0, 7, 1)))
try:
    pass
except ArithmeticError as e19:
    log(str(e19))
    atexit.register(print, ((10 % -4) if not t13 else len([0, n12])), n12 < n12 <= 10)
else:
    log(n12, t13 + "%r %s" % ([], t13), [x + 1 for x in [n12, 1000, n12] if x != 2])
w20 = 1
while w20 > 0:
    w20 -= 1
    log(t13)
print((len("lost") if (n12 < n12 <= n12 and True) else (n12 if n12 < 10 <= n12 else n12)), sorted([]))
x21 = {t13: n12}[0]
