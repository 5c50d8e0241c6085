from __future__ import print_function

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


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


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
        return True


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return 7


def fail6(a7):
    x8 = zzz + 1


def fail9(a10):
    exit(a10)


def handler11(value=None, tag="two\nlines"):
    log("in handler 12", value, tag)
    with Manager2("bc") as m13, Manager2("x y"):
        try:
            pass
        except Exception:
            atexit.register(lambda: log([10, 3, 3, 1]))
        except IndexError as e15:
            log(type(e15).__name__)
        if "a" in "100%":
            try:
                sys.stdout.flush()
                atexit.register(lambda: log(len([3, 1])))
                raise TypeError("100%", 42)
            except Exception as e16:
                log(type(e16).__name__)
            except Exception as e17:
                log(str(e17))
                log("%s and %02d" % ("done", 1) + "{}|{:>2}".format(42, "lost"))
            else:
                print([10], 2, (("").count("a"), "{}|{:>5}".format(2, "done")))
            finally:
                t18 = (("100%").title()).strip()


def handler19(value=None, tag="bc"):
    log("in handler 20", value, tag)
    str(TEXT(1))


n21 = sum([1, 5]) * 255
for i22 in [1, 2]:
    try:
        print(repr((n21 | 3)))
        (n21 if "".nothing else i22)
    except Exception as e23:
        log(type(e23).__name__, e23.args)
        log(1)
        atexit.register(lambda: log({"k": n21 - n21}))
        raise
    else:
        d24 = {"a": i22 + 1000}
    continue
try:
    try:
        raise IndexError((n21 if False else 1000))
    except ZeroDivisionError as e25:
        log(type(e25).__name__, e25.args)
    raise KeyError("-".join(["a", "done"]))
except KeyError as e26:
    log(type(e26).__name__, e26.args)
    print(None, "%s and %02d" % ("%s and %05d" % ("100%", 10), 7 - 5))
sys.stdout.write("a"[1:3])
atexit.register(lambda: log(str(list(range(3, 5, 2)))))
l27 = [v for v in [n21, 5, 255] if isinstance(v, int)]
thread28 = threading.Thread(target=handler11, args=(n21,))
thread28.start()
thread28.join()
log(thread28.is_alive())
assert f4(42) == None, ""
