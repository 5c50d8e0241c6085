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


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    def __str__(self):
        return "x y" + repr(self.args)


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [0, 1000, 2, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return max([])


class Class4(object):
    shared = [255, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def handler5(value=None, tag="x y"):
    log("in handler 6", value, tag)
    t7 = ("x y"[1:]).upper()
    x8 = [42, "{x}".format(y=1)]


def handler9(value=None, tag="two\nlines"):
    log("in handler 10", value, tag)
    raise KeyError("x y" + "100%")


def handler11(value=None, tag="lost"):
    log("in handler 12", value, tag)
    d13 = {"done": 255 + 1000}
    o14 = Class3((42 % -4))
    log(o14, o14.add(2))
    try:
        log(("%s and %05d" % ("a", 3)).replace(TEXT[1], TEXT), 5 * 1.5)
    except BaseException as e15:
        log(type(e15).__name__, e15.args)
        with open("b.txt", "a") as file16:
            file16.write("x y" + "\n")
            print(57.5, ((5 if 255 < 10 <= 1 else 0), "%s and %05d" % ("bc", 2)), [1000, 2, 5][0] != 0)
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    raise Exception("{0}{0!r}".format("it's"))


print("two\nlines" * 0, "100%" * 0)
n17 = len([1000, 3, 255, 255])
if (n17 < n17 <= 0 or isinstance(n17, (str, list))):
    atexit.register(handler9, tag="lost")
else:
    log([(x, x * x) for x in [5, n17] if x % 2 == 0], {"k": n17})
o18 = Class4(42)
log(o18, o18.add(n17))
try:
    atexit.register(sys.exit, "100%")
    n19, l20 = n17, list(range(1))
    assert 10 == None
except ZeroDivisionError:
    try:
        atexit.register(o18.double)
        try:
            log({"k": o18.add(2)})
            log("x y", {"a": 5}[0])
        except Exception:
            atexit.register(lambda: log(",".join(["%s and %03d" % ("two\nlines", n17), "{}|{:>7}".format(42, "lost")])))
            print("done", "{}|{:>7}".format(len([n17, n17, n17]), ""))
        except Exception as e21:
            log(str(e21))
            sys.stderr.write(("a").strip() + "\n")
        raise Exception("it's" + "bc")
    except Exception as e22:
        log(type(e22).__name__)
    except SystemExit:
        if ("it's" in "bc" or n17 < n17 <= n17):
            print(repr([][:2]), "bc", len([]))
            try:
                atexit.register(handler11)
                o23 = Class3(n17 - n17)
                log(o23, o23.add(1000))
                raise ValueError("{}|{:>2}".format(n17, "a"))
            finally:
                atexit.register(Equal2(2))
                atexit.register(len)
    with open("a.txt", "w") as file24:
        file24.write("{}|{:>2}".format(n17, "it's") + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
except Error1:
    log("{}|{:>8}".format(7, "bc"), ("x y").rjust(7) + "a", repr((n17 & 4)))
    log(json.dumps([n17, "" * 0, None, (not "two\nlines" or not "lost"), {"k": 3}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
except:
    atexit.register(lambda: log(((2 if "it's" in "x y" else 1000) // -4)))
    raise Error1
finally:
    signal.signal(signal.SIGUSR2, signal.SIG_DFL)
    if len([n17, 1000, n17]) == o18.n:
        try:
            if 42 < 0 <= n17:
                print(255, [3, n17, 255, n17])
        except (Exception, TypeError):
            atexit.register(handler9, (len([n17, n17]), ("100%").title()))
            w25 = 1
            while w25 > 0:
                w25 -= 1
                gone26 = n17
                del gone26
                d27 = {"it's": [n17, 5, n17][1]}
        except KeyError as e28:
            log(str(e28))
        finally:
            try:
                assert n17 + 1000 == None, ",".join(["x y", "done"])
            except Exception:
                log([5], 7 * 1.5)
                o29 = Class3(n17 - 255)
                log(o29, o29.add(n17))
            finally:
                atexit.register(handler5, "100%")
raise TypeError("-".join(["done", "bc"]))
