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


class Error1(ValueError):
    pass


class Error2(ArithmeticError):
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


def f5(a6):
    return (a6 // 7)


def f7(a8):
    return 7


def fail9(a10):
    try:
        atexit.register(Manager3("").__exit__, None, None, None)
        atexit.register(log, (a10 if False else a10), not "100%")
    except Exception as e11:
        log(type(e11).__name__, e11.args)
    except Exception as e12:
        log(type(e12).__name__)
        with Manager3("x y") as m13, Manager3("lost"):
            w15 = 3
            while w15 > 0:
                w15 -= 1
            try:
                print(("{}|{:>8}".format(5, "two\nlines")).title(), ("100%").zfill(0), a10)
            except Exception as e16:
                log(type(e16).__name__, e16.args)
                (lambda v: v.bb)(2)
            raise TypeError(("bc").upper())
        return a10
    raise TypeError()


def fail17(a18):
    assert 42 - a18 == None, ",".join(["done", "it's"])


def handler19(value=None, tag="100%"):
    log("in handler 20", value, tag)
    sys.stdout.flush()
    log(json.dumps([sum([10, 1]), str([0, 5]), None, ("a" in "bc" and True), {"k": 3}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    if (0 < 3 <= 5 or 10 < 42):
        if "x y" in "x y":
            if (lambda v, w=0: v + w)(10) > (lambda v, w=9: v + w)(0):
                with open("a.txt", "a") as file21:
                    file21.write("done" * 1 + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
                print(5 ** 35)
            elif ("two\nlines" in "x y" or "x y" in "done"):
                atexit.register(Equal4(3))
                x22 = (fail17(f5(5))).x.y
        atexit.register(sys.exit, 2)
    else:
        try:
            sys.stderr.write(("").upper() + "\n")
            raise Error2()
        except BaseException as e23:
            log(type(e23).__name__, e23.args)
            log(1)
            with Manager3("two\nlines"):
                atexit.register(Manager3("it's").__exit__, None, None, None)
                with open("b.txt", "a") as file25:
                    file25.write("100%" + "a" + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        except SystemExit as e26:
            log(type(e26).__name__)
            sys.stderr.write("" + "\n")
            raise ValueError("%x %o" % (6, 28))
        finally:
            if isinstance(3, int):
                n27, l28 = 2, list(range(3))
            [v for v in ({"x y": 5}[0], 1)]


def handler29(value=None, tag="a"):
    log("in handler 30", value, tag)
    try:
        pass
    finally:
        n31, t32 = (42 if not "done" else 255), ("done").replace(TEXT[1], TEXT)
    sys.stdout.write(("two\nlines").title() + chr(10))
    x33 = str(fail9((2 if "bc" in "it's" else 2)))


log([-x for x in range(2) if x > 1])
if isinstance(1000, (str, list)):
    try:
        n34, l35 = 3 - 10, list(range(3))
    except Exception as e36:
        log(str(e36))
    finally:
        atexit.register(lambda: log((7 - 2 // 7)))
        dict([1])
    try:
        x37 = str(("100%").count("x y") // len([]))
    except RuntimeError as e38:
        log(type(e38).__name__)
        if not [10, 0, 3, 2]:
            w39 = 1
            while w39 > 0:
                w39 -= 1
                log(1000 < 0 <= 1)
    else:
        with open("b.txt", "w") as file40:
            file40.write("two\nlines" + "\n")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
elif isinstance(1000, (str, list)):
    atexit.register(log, 0 * 1.5, 2)
else:
    sys.stdout.write(str([1, 1000]))
if False:
    with open("b.txt", "w") as file41:
        file41.write("%s and %01d" % ("two\nlines", 10) + "\n")
        log(len("it's"), {"k": ("x y").count("two\nlines")})
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
elif "a" in "100%":
    w42 = 2
    while w42 > 0:
        w42 -= 1
        print("{:,}".format(1), str(("x y").split("b")))
        with Manager3("a"):
            l44 = [v for v in [-x for x in []] if isinstance(v, int)]
            with Manager3("") as m45:
                sys.stdout.write("%s and %04d" % ("it's", 7))
                break
