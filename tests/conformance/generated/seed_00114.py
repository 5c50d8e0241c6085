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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(KeyError):
    def __init__(self, *args):
        KeyError.__init__(self, *args)
        self.extra = 5


class Error2(Error1):
    def __init__(self, *args):
        Error1.__init__(self, *args)
        self.extra = 3


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f4(a5):
    w6 = 2
    while w6 > 0:
        w6 -= 1
        with Manager3("lost") as m7, Manager3("a"):
            n9 = int(True) + 2
            n10 = 3
            return 7
        break
    return 1


def f11(a12):
    return (5 // -4)


def fail13(a14):
    if not [a14, 42]:
        with Manager3("100%"), Manager3("") as m16:
            sys.stdout.write(str([a14, a14, a14, a14]) + chr(10))
            atexit.register(log, "%s and %01d" % ("it's", len("a")), f11((a14 & 9)))
            return (a14 // -4)
        with open("a.txt", "w") as file17:
            file17.write("%r %s" % ([], "lost") + "\n")
            log(max([[2, a14, a14][-1], len("x y")]), a14, str(("100%").startswith(" ")) + "lost")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        raise ArithmeticError("{}|{:>2}".format(a14, "a"))
    elif True:
        try:
            try:
                pass
            except Exception:
                atexit.register(log, len("two\nlines"), [5, a14, a14][1:])
                a14 + ([1].index(2))
            except:
                n18, l19 = len("bc"), list(range(1))
            return f4(a14)
        except Error2:
            with open("b.txt", "a") as file20:
                file20.write(repr([2]) + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        finally:
            log(json.dumps([len("two\nlines"), str(("bc").endswith("o")), None, 255 < a14 <= 0, {"k": a14}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        return (a14 if not [] else 1000)
    x21 = str({"a": a14}[0])


def fail22(a23):
    print(a23)
    x24 = str(fail13(a23))


def handler25(value=None, tag="100%"):
    log("in handler 26", value, tag)


def handler27(value=None, tag="done"):
    log("in handler 28", value, tag)
    with Manager3("two\nlines"):
        t30 = ("100%").strip() + "%s and %05d" % ("", 5)


atexit.register(log, ([2, 3, 1][-1], "{}|{:>4}".format(255, "it's")), list(reversed([42, 2, 2, 10])))
for i31 in range(1):
    sys.stdout.flush()
try:
    raise Error1(f11(255))
except Exception as e32:
    log(type(e32).__name__, e32.args)
except Exception as e33:
    log(type(e33).__name__)
