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


class Error1(ZeroDivisionError):
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
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


class Class4(Class3):
    shared = [7, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Error1("a", 1)


def f5(a6):
    return 42 - a6 - 7


def handler7(value=None, tag="bc"):
    log("in handler 8", value, tag)
    def fail9(a10):
        raise ValueError("bc", a10)
    try:
        try:
            if (7 < 1 <= 1000 and isinstance(10, int)):
                log("%s and %01d" % ("{}|{:>1}".format(255, ""), len([7, 7])), None, {"k": int("42")})
                atexit.register(lambda: log(len([1, 5]) + int(2.9)))
            else:
                atexit.register(sys.exit, "x y")
        finally:
            with Manager2("") as m11:
                log(json.dumps([max([10, 42]), "%s and %04d" % ("bc", 5), None, not [5, 5, 255, 0], {"k": 2}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                atexit.unregister(print)
    except Error1:
        with Manager2("bc") as m12, Manager2("100%"):
            with Manager2("bc") as m14, Manager2("x y") as m15:
                sys.stdout.write(str([0, 2]))
            if 10 >= f5(1000):
                print(f"<{15}>", len(("done").replace(TEXT[1], TEXT)), f"<{45!s}>")
            elif isinstance(10, int):
                print((repr(1)).count("x y"))
            else:
                log(atexit.unregister(1))
        l16 = [v for v in list(range(3, 8, 2)) if isinstance(v, int)]
    x17 = [0, [5, 7, 1000, 0][9]]


def handler18(value=None, tag="bc"):
    log("in handler 19", value, tag)
    [3, NOTHING(1)]


log(False, f5(3 * 1))
sys.stdout.flush()
sys.stdout.flush()
pid20 = os.fork()
if pid20 == 0:
    if isinstance(42, int):
        atexit.register(handler7, f5(f5(10)))
        atexit.register(abs, "", 1000)
    elif (255 >= 1 or 255 < 7 <= 10):
        l21 = [v for v in list(reversed([1000, 1000, 0])) if isinstance(v, int)]
    try:
        atexit.register(sys.exit, 5)
        atexit.register(handler18)
        10 + ({"a": 5}["missing"])
    except Exception:
        if isinstance(7, str):
            sys.stdout.write("%5.2f|%-6s|" % (1.25, "x y") + chr(10))
            log(3, [x % 3 for x in range(5) if x % 2 == 0], 1 / 4)
    except:
        log(json.dumps([(1000 | 9), "{}|{:>5}".format(3, "bc"), None, isinstance(1000, str), {"k": 1}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    else:
        w22 = 3
        while w22 > 0:
            w22 -= 1
            w23 = 2
            while w23 > 0:
                w23 -= 1
                gone24 = 10
                del gone24
                l25 = [v for v in list(reversed([0, 255, 255, 10])) if isinstance(v, int)]
    def fail26(a27):
        atexit.register(print, int("-7") * ("a").count("it's"), a27 * 1.5)
        x28 = f5(10) + ((lambda v: v.a)(a27))
    os._exit(3)
status29 = os.waitpid(pid20, 0)[1]
log(os.WIFEXITED(status29), os.WIFSIGNALED(status29), status29)
log({"k": ("lost").count("x y")}, "%s and %02d" % ("{}|{:>2}".format(1, "100%"), len("")))
atexit.register(handler7, len("bc"))
(1000 + "é"
    if isinstance(255, (str, list))
    else 1000 + "é")
