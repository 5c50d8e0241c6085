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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    pass


class Error2(ArithmeticError):
    def __str__(self):
        return "bc" + repr(self.args)


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
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    for i7 in (a6, a6):
        w8 = 3
        while w8 > 0:
            w8 -= 1
            d9 = {"two\nlines": 6 ** 18}
            n10, l11 = 3 * 0, list(range(3))
        break
    else:
        gone12 = 3
        del gone12
    return (0 // 10)


def handler13(value=None, tag="lost"):
    log("in handler 14", value, tag)
    print(False)
    os.kill(os.getpid(), signal.SIGINT)


atexit.register(len)
w15 = 1
while w15 > 0:
    w15 -= 1
    atexit.register(handler13)
try:
    x16 = log("done", [3] + None)
except BaseException as e17:
    log(str(e17))
    log((("a").ljust(4)).title(), not [42, 10, 10, 1000])
except Exception as e18:
    log(str(e18))
    log(0.1 + 0.2)
else:
    try:
        raise Error2(f5(1000))
    except Exception:
        n19 = f5(5) - (5 & 2)
    except ZeroDivisionError as e20:
        log(str(e20))
        n21, l22 = 2 + 255, list(range(3))
        raise Error2("two\nlines")
    else:
        with Manager3("it's") as m23:
            for i24 in (10, 7):
                break
            t25 = str(("done").endswith("a")) + ("100%").rjust(1)
    finally:
        pass
finally:
    w26 = 3
    while w26 > 0:
        w26 -= 1
        w27 = 3
        while w27 > 0:
            w27 -= 1
            if isinstance(1, str):
                sys.stdout.write(("a").center(2) + chr(10))
                atexit.register(handler13)
        atexit.register(log, len([42][-2:]), "a")
if "two\nlines" in "":
    log(json.dumps([2, "%s and %05d" % ("it's", 1000), None, 2 < 10 <= 5, {"k": 3}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
else:
    n28, t29 = 1000, "%s and %03d" % ("100%", 255)
if sum([0, 3]) >= f5(1):
    thread30 = threading.Thread(target=handler13, args=(0,))
    thread30.start()
    time.sleep(0.2)
log((("it's").replace(TEXT[1], TEXT)).replace(TEXT[1], TEXT))
print([3, 1000, 3])
