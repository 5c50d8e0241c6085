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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(RuntimeError):
    def __str__(self):
        return "lost" + repr(self.args)


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
    shared = [5]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def fail4(a5):
    assert 255 == None, "a"[-1:]


def handler6(value=None, tag="100%"):
    log("in handler 7", value, tag)
    try:
        pass
    except Exception as e8:
        log(str(e8))
        try:
            [
                3,
                fail4((lambda v, w=1: v + w)(5)),
            ]
        except Exception:
            with open("b.txt", "a") as file9:
                file9.write(("x y").strip() + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        except:
            try:
                atexit.register(fail4, 0 * 3)
            except IndexError as e10:
                log(type(e10).__name__, e10.args)
                log(1)
                print(str(("x y").startswith("x")))
            except OSError:
                print({"k": (3 // 10)})
                raise Error1
            else:
                sys.stdout.write("{:,}".format(255) + chr(10))
        finally:
            n11 = 255 + 10 - len("lost")
    except RuntimeError as e12:
        log(type(e12).__name__, e12.args)
        for i13 in [1, 2]:
            o14 = Class3(i13)
            log(o14, o14.add(i13))
            d15 = {"lost": 42}
    else:
        w16 = 1
        while w16 > 0:
            w16 -= 1
            try:
                log("", NUMBER())
            except Exception:
                log(len("lost") - 1 - 1, (1 * 3, ("bc").upper()), "100%")
                {"k": 255, "l": [1000, 2].nothing}
    atexit.register(lambda: log("%s and %03d" % ("%s and %02d" % ("done", 7), ("a").count("bc"))))
    try:
        fail4(len([]))
    except Exception as e17:
        log(str(e17))
    sys.exit(10)


def handler18(value=None, tag="bc"):
    log("in handler 19", value, tag)
    if isinstance(5, (str, list)):
        l20 = [v for v in list(reversed([3])) if isinstance(v, int)]
    else:
        sys.stdout.flush()
    try:
        n21, t22 = (42 // 3), "done"
        atexit.register(log, (1000 % -4), t22[:2])
    except IndexError as e23:
        log(str(e23))
        try:
            raise Error1(abs(-3))
        except (IndexError, RuntimeError):
            w24 = 2
            while w24 > 0:
                w24 -= 1
                log((True and False))
                sys.stderr.write("a"[-1:] + "\n")
                break
        finally:
            sys.stdout.write("{}|{:>5}".format(255, "done"))
            if True:
                n25, t26 = 42, ("done").rjust(6)
            else:
                o27 = Class3(len([3, 3]))
                log(o27, o27.add(3))
        x28 = [10, 2, 1000][100]
    except Error1 as e29:
        log(type(e29).__name__)
        log(1)
    else:
        sys.stdout.write("x y" + "100%" + chr(10))
    [1 // v for v in (1, 0)]


def handler30(value=None, tag="x y"):
    log("in handler 31", value, tag)
    raise Error1


sys.stderr.write(("bc").upper() + "\n")
print(((lambda v, w=8: v + w)(1), "{0}{0!r}".format("")))
def fail32(a33):
    try:
        o34 = Class3(5 + a33)
        log(o34, o34.add(2))
    except Exception:
        sys.stdout.write(", ".join(["a", "bc"]))
    except Exception as e35:
        log(type(e35).__name__, e35.args)
        sys.stderr.write(",".join(["x y", "a"]) + "\n")
        return len([3, 2, 3, 42])
    len(str(NUMBER(1))) + a33
atexit.register(handler18, {"k": (7 % 7)})
def fail36(a37):
    raise KeyboardInterrupt
