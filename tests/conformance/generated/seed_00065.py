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
    def __str__(self):
        return "bc" + repr(self.args)


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [3, 3, 1000, 3]

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


class Class4(Class3):
    shared = [10, 5, 255]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def fail5(a6):
    raise SystemExit(-1)


def handler7(value=None, tag=""):
    log("in handler 8", value, tag)
    o9 = Class4([2, 7, 3][-1])
    log(o9, o9.add(42))
    log(isinstance(0, int))


n10, *l11 = len([0]), 1, 255
print(n10 * 1.5, [n10, 1000, n10], sep="-", end="\n")
log(list(reversed(l11)))
for i12 in [1, 2]:
    try:
        for i13 in [1, 2]:
            sys.stdout.flush()
            raise Error1()
        break
    finally:
        try:
            raise ValueError("a", 10)
        except Exception as e14:
            log(str(e14))
            log("done" + "{}|{:>4}".format(3, "é"))
        finally:
            for i15 in (i12, 7):
                log(json.dumps([len("lost"), "%s and %01d" % ("bc", 42), None, isinstance(7, (str, list)), {"k": 5}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            atexit.register(print, l11, f"<{i12!s}>")
            {"k": 2, "l": missing_name + 1}
        try:
            try:
                [n10, [][9]]
            except Exception as e16:
                log(type(e16).__name__)
            255 + (zzz)
        finally:
            o17 = Class4(1)
            log(o17, o17.add(n10))
            atexit.unregister(sys.exit)
    print(74.5, (0 * 1000 // 7), list(reversed(l11)))
else:
    try:
        atexit.unregister(Equal2(2))
        atexit.register(Equal2(3))
    except BaseException as e18:
        log(type(e18).__name__)
    except TypeError as e19:
        log(type(e19).__name__, e19.args)
        sys.stdout.flush()
sys.stdout.write("%s and %01d" % ("done", 0) + chr(10))
try:
    try:
        pass
    except KeyError as e20:
        log(str(e20))
        n21, *l22 = (n10 % 10), n10, 7
    except Exception as e23:
        log(type(e23).__name__, e23.args)
    else:
        l11.append(len(l11))
    finally:
        sys.stdout.flush()
    print((n10 // -4) / 4, l11[-2:], [x * 2 for x in l11 if x != 2])
    str((lambda v: v.a)(n10))
except ZeroDivisionError:
    w24 = 3
    while w24 > 0:
        w24 -= 1
        o25 = Class4((1000 // 10))
        log(o25, o25.add(0))
        atexit.register(Equal2(2))
else:
    try:
        log(atexit.unregister(n10))
        x26 = [
            0,
            n10 < "",
        ]
    finally:
        try:
            if 255 < n10 <= n10:
                sys.stdout.write("two\nlines" + chr(10))
            for i27 in [1, 2]:
                n28, t29 = n10, "{0}{0!r}".format("done")
                atexit.register(handler7, n28)
            else:
                atexit.register(print, n10, 0 + 0)
            raise LookupError("done" + "100%")
        except Exception as e30:
            log(type(e30).__name__, e30.args)
            log(type(e30.__context__).__name__)
            print(3, isinstance(1, str))
        except Exception:
            n31 = [n10, n10, 10][1]
        log(repr(n10), repr(sorted([n10, n10, n10, 5])), (len([10, n10, n10]), ""))
if n10 + 5 < n10:
    sys.stdout.write("a")
    atexit.unregister(handler7)
elif n10 < 1 <= n10:
    sys.stdout.write("done" + chr(10))
else:
    atexit.unregister(print)
raise OSError("a", 1000)
