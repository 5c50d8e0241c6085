from __future__ import print_function

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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Error2(KeyError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [0, 1000, 1, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class5(object):
    shared = [7, 3, 1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise ZeroDivisionError()


def f6(a7):
    return a7


def fail8(a9):
    assert int(2.9) == None


def fail10(a11):
    sys.stdout.flush()
    raise Error2()


def handler12(value=None, tag="two\nlines"):
    log("in handler 13", value, tag)
    o14 = Class4(255)
    log(o14, o14.add(1000))


def handler15(value=None, tag=""):
    log("in handler 16", value, tag)
    atexit.register(handler12, not [0, 42, 0])
    n17 = 3 + (1000 % -4)
    log("x y", n17 * 1.5)
    raise KeyboardInterrupt(1)


def handler18(value=None, tag="a"):
    log("in handler 19", value, tag)
    t20 = ("{}|{:>1}".format(5, "two\nlines")).replace(TEXT[1], TEXT)
    try:
        n21 = f6(10) - f6(7)
        n22 = ((10 | 7) if False else 10)
        (lambda v, w=6: v + w)(1) + (fail8((n21 if isinstance(n21, (str, list)) else 1)))
    except Exception as e23:
        log(type(e23).__name__)
    except:
        atexit.register(lambda: log(t20))
        [10, 42][-9]
    else:
        n24 = 1
    n25, l26 = len("two\nlines"), list(range(4))


n27 = len("{:,}".format(10))
print(len([0, n27]) - (n27 if not "two\nlines" else 42), n27 - 2 - 7, len([1, n27, 42, n27][:2]))
try:
    try:
        pass
    except BaseException as e28:
        log(type(e28).__name__, e28.args)
    except Error2 as e29:
        log(type(e29).__name__)
    finally:
        try:
            pass
        finally:
            try:
                print(n27, "%r %s" % ([n27, n27, 5], "lost"))
                [n27, fail10(1)]
            except SystemExit:
                log("")
                sys.stdout.write("a" + "done")
            except Exception:
                print(7, [x % 3 for x in range(0) if x % 2 == 0], "lost")
                atexit.register(int, "a", n27)
        l30 = [v for v in list(reversed([n27, n27, 3])) if isinstance(v, int)]
    o31 = Class4(max([n27, 1]))
    log(o31, o31.add(42))
    exit(256)
except Exception as e32:
    log(type(e32).__name__, e32.args)
    log(1)
except KeyError as e33:
    log(type(e33).__name__)
n27 += (n27 if "" in "two\nlines" else 5)
try:
    json.loads("[1, 2")
except SystemExit as e34:
    log(type(e34).__name__, e34.args)
except ValueError as e35:
    log(type(e35).__name__, e35.args)
sys.exit(256)
