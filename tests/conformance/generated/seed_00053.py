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


class Error1(Exception):
    def __str__(self):
        return "two\nlines" + repr(self.args)


class Error2(Error1):
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


class Class5(object):
    shared = [1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


class Class6(Class5):
    shared = [7, 10, 7, 1]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class6(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def f7(a8):
    return (a8 % 7)


def f9(a10):
    return a10


def handler11(value=None, tag="it's"):
    log("in handler 12", value, tag)
    with Manager3("é") as m13, Manager3(""):
        try:
            atexit._clear()
            x15 = [
                255,
                NUMBER[5](2),
            ]
        except Exception as e16:
            log(type(e16).__name__)
        finally:
            try:
                log("x y" * 1, sorted([10, 1], reverse=True))
                sys.stdout.write(str(("x y").split("o")) + chr(10))
            except (RuntimeError, RuntimeError) as e17:
                log(type(e17).__name__)
            except RuntimeError as e18:
                log(str(e18))
                log(type(e18.__context__).__name__)
            else:
                log("{0}{0!r}".format("it's"))
        for i19 in [1, 2]:
            if i19 < [2, i19, i19][0]:
                atexit.register(len)
                continue
            else:
                atexit.register(print, int("42"), 10 * 1.5)
            try:
                n20, t21 = f7(255), "x y"
                print(repr(len([])), "", sep="", end="\n")
                raise IndexError("%r %s" % ([2, 3], t21))
            except LookupError:
                log(json.dumps([7, "%x %o" % (40, 99), None, True, {"k": 0}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                sys.stdout.write("done"[1:3])
                continue
            except OSError as e22:
                log(type(e22).__name__)
                n23, *l24 = i19, 10, i19
            finally:
                l25 = [v for v in [i19, 0, i19] if isinstance(v, int)]
                sys.stdout.flush()
            break
    for i26 in [1, 2]:
        try:
            [i26, sorted([1, TEXT])]
        except SystemExit:
            atexit.register(print, repr(i26), {"k": abs(-3)})
            continue
        try:
            raise Error2("é"[::-1])
        except BaseException as e27:
            log(type(e27).__name__, e27.args)
            log(type(e27.__context__).__name__)
            l28 = [v for v in list(range(0, 9, 3)) if isinstance(v, int)]
            x29 = f9(k=3)
        except (KeyError, LookupError) as e30:
            log(type(e30).__name__, e30.args)
            raise
    def fail31(a32):
        try:
            w33 = 1
            while w33 > 0:
                w33 -= 1
                log(list(reversed([255, a32])))
                n34, t35 = f7(2), "x y"
            n36 = sum([a32, a32 - 10])
        except Exception as e37:
            log(str(e37))
            try:
                raise RuntimeError("bc" + "done")
            except Exception:
                atexit.register(log, f7(a32), ("%5.2f|%-6s|" % (6.25, "bc")).upper())
            raise KeyboardInterrupt(1)
        except Exception as e38:
            log(type(e38).__name__)
        raise IndexError(repr(("bc", 255)))


if "done" in "bc":
    l39 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
    def f40(a41):
        return a41
atexit.register(sys.exit, 5)
print(23.5, ("" + "é").strip(), sep="-", end="\n")
log(json.dumps([f7(0), "%5.2f|%-6s|" % (2.25, "a"), None, 255 < 3 <= 1000, {"k": 5}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
print([5])
