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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Error2(IndexError):
    pass


class Class3(object):
    shared = [2, 7, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class4(Class3):
    shared = [5]

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


def f5(a6):
    sys.stdout.flush()
    return len([a6, 1])


def f7(a8):
    print(max([[5, 2, 5][-1], 4 ** 4]), not [a8, 255, 255], None)
    return f5(a8) - f5(1000)


def fail9(a10):
    n11 = len([a10, a10])
    {"k": 3, "l": int("-7") // (1 - 1)}


def handler12(value=None, tag="it's"):
    log("in handler 13", value, tag)
    if (isinstance(1, str) or not "it's"):
        try:
            log((f5(1000), "" + "lost"), 7 * 1 <= len([42, 10]), len(repr(2)))
            w14 = 1
            while w14 > 0:
                w14 -= 1
                sys.stdout.write("{}|{:>8}".format(1000, "100%") + chr(10))
                continue
            x15 = sorted([[0][9], 1], key=lambda v: v)
        except BaseException:
            if "two\nlines" in "lost":
                with open("b.txt", "w") as file16:
                    file16.write("lost" * 3 + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
                atexit.register(log, "{}|{:>1}".format((5 % 7), "bc"), f5(("it's").count("x y")))
            atexit.register(log, isinstance(0, str), (1000 % 7) + f7(10))
        except Exception:
            n17 = (len([]) if "it's" in "x y" else 10 + 1000)
            print(", ".join([("a").strip(), "%s and %04d" % ("it's", 2)]))
        atexit.register(log, 0, "100%")
    else:
        try:
            try:
                pass
            except Exception:
                l18 = [v for v in [] if isinstance(v, int)]
            except BaseException:
                atexit.register(lambda: log((("lost").title()).count("done")))
            except:
                d19 = {"a": len([255, 42])}
            finally:
                sys.stderr.write(str(("x y").split("a")) + "\n")
                print("100%", 5 < 1 <= 0, (repr(0)).replace(TEXT[1], TEXT))
            atexit.register(abs, "bc", 7)
        except SystemExit as e20:
            log(str(e20))
            try:
                raise OSError("it's" * 0)
            finally:
                print({"k": 42 + 42}, isinstance(3, int))
                print(int(2.9) + len("bc"))
            raise Error1()
        except Exception:
            atexit.register(log, ", ".join(["two\nlines" + "", "{0}{0!r}".format("lost")]), ("{}|{:>4}".format(1000, "")).replace(TEXT[1], TEXT))
            x21 = (3 if {"two\nlines": 3}[0] else 1)
    for i22 in (2, 7):
        print((i22 if 0 < 1000 <= i22 else i22) - len([i22, 10]), "100%")
    else:
        try:
            raise Error1()
        except Exception as e23:
            log(type(e23).__name__)
        except IndexError as e24:
            log(str(e24))
            log(1)
            with open("b.txt", "w") as file25:
                file25.write(("lost").replace(TEXT[1], TEXT) + "\n")
                n26, l27 = f7(1000), list(range(1))
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        finally:
            log(str(len([5, 42, 0, 3])))
    n28, l29 = (255 if True else 5), list(range(1))


def handler30(value=None, tag="lost"):
    log("in handler 31", value, tag)
    raise Error1(2 + 42)


atexit.register(handler30, tag="%s and %03d" % ("two\nlines", 0))
n32 = 10
atexit.register(handler12, list(reversed([])))
log("%s and %05d" % ("x y", n32), n32)
assert 7 == None, "bc"
