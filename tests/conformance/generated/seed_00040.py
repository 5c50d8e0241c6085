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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    def __str__(self):
        return "x y" + repr(self.args)


class Class2(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class3(object):
    shared = [0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f4(a5):
    try:
        raise Error1("two\nlines" + "a")
    except Exception as e6:
        log(type(e6).__name__)
        for i7 in range(0):
            gone8 = 7
            del gone8
            gone8
    except:
        for i9 in (3, a5):
            o10 = Class2(1000)
            log(o10, o10.add(1))
            o11 = Class2(("done").count("x y"))
            log(o11, o11.add(a5))
            raise Exception("%s and %04d" % ("", 7))
        else:
            try:
                sys.stdout.write(("two\nlines").rjust(5))
                atexit.register(log, len("it's"), 5 < [0, a5, a5][0])
                x12 = log("a", 42 - a5 // len([]))
            finally:
                sys.stderr.write("%r %s" % ([a5, 5], "lost") + "\n")
            raise Error1("a") from None
    else:
        print((str(a5)).count(""), (("bc").count("done"), f"<{a5!r}>"))
    finally:
        l13 = [v for v in [a5, a5, 1000, a5] if isinstance(v, int)]
        raise Error1(10 - a5)
    return a5


def handler14(value=None, tag="bc"):
    log("in handler 15", value, tag)
    o16 = Class3(("x y").count("it's"))
    log(o16, o16.add(5))
    atexit.register(sys.exit, 5)
    try:
        print(((3 if 5 == 42 else 5), "%s and %01d" % ("it's", 7)), (42, str(("x y").startswith("b"))))
        o17 = Class2(10)
        log(o17, o17.add(10))
        x18 = (255 if [10, 1, 3].qqq.www else 10)
    except Exception as e19:
        log(type(e19).__name__, e19.args)
        log(type(e19.__context__).__name__)
    except ArithmeticError as e20:
        log(type(e20).__name__, e20.args)
        raise Exception((10 if 5 < 10 <= 10 else 0)) from e20
    else:
        if not "lost":
            try:
                pass
            except SystemExit as e21:
                log(type(e21).__name__, e21.args)
                log(type(e21.__context__).__name__)
            else:
                atexit.register(lambda: log(int(True)))
            finally:
                print((3 - 42, str(("two\nlines").split("x"))), [1000])
            atexit.register(len)
    x22 = (42 if NOTHING[5](2) else 7)


def handler23(value=None, tag="done"):
    log("in handler 24", value, tag)
    n25 = (("done").count("x y") ^ 9)
    sys.exit((n25 & 7))


def handler26(value=None, tag="it's"):
    log("in handler 27", value, tag)
    log(abs(-3), {"k": 10}, not "100%")


try:
    log(json.dumps([(42 if not [0, 3, 1] else 10), f"<{54}>", None, 0 < 1000 <= 7, {"k": 10}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    log(75.5, 7 / 4, len("it's"[::-1]))
    x28 = (2 +
        (int(None)))
finally:
    log(None, (5 & 2))
    atexit.register(handler14)
if "lost" in "":
    log(json.dumps([(0 | 9), "{}|{:>1}".format(255, "bc"), None, 1 < 1 <= 1000, {"k": 3}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
atexit.register(lambda: log("lost" * 2))
atexit.unregister(print)
