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
    pass


class Error2(TypeError):
    def __init__(self, *args):
        TypeError.__init__(self, *args)
        self.extra = 3


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f4(a5):
    return (a5 % -4)


def handler6(value=None, tag="bc"):
    log("in handler 7", value, tag)
    log(5, [0, 0, 10], "{}|{:>7}".format(5 + 1, "x y"))
    l8 = [v for v in [-x for x in range(5)] if isinstance(v, int)]
    sorted([f4(42) / 0, 1], key=lambda v: v)


def handler9(value=None, tag="lost"):
    log("in handler 10", value, tag)
    try:
        raise Error2("it's") from Exception()
    except BaseException as e11:
        log(type(e11).__name__)
    except BaseException as e12:
        log(type(e12).__name__)
        sys.stdout.write(str(("x y").partition("b")))
    l13 = [v for v in list(reversed([5])) if isinstance(v, int)]


try:
    sys.excepthook = hook
    if (not "x y" and 1000 == 7):
        l14 = [v for v in sorted([10, 255], reverse=True) if isinstance(v, int)]
    else:
        print(int("-7"), [x + 1 for x in range(5) if x != 2], None)
    raise Error2((1 // -4))
except BaseException:
    class Local15(object):
        field = 2
    sys.stderr.write("{}|{:>4}".format(7, "two\nlines") + "\n")
    assert (1 & 6) == None, "%s and %02d" % ("it's", 2)
except LookupError as e16:
    log(type(e16).__name__)
    print("it's"[1:3], ((lambda v, w=7: v + w)(7) % 7), (f"<{81!r}>").count("a"))
    raise IndexError("")
finally:
    sys.stderr.write("é"[1:3] + "\n")
    d17 = {"x y": int("-7")}
print(None, sum([42, 255]) + (2 if isinstance(10, str) else 255), {"k": len([5, 3])})
t18 = f"<{9}>"
sys.stdout.write((t18).zfill(4) + chr(10))
if (False or isinstance(2, (str, list))):
    atexit.register(print, 255, "é")
    with Manager3(t18):
        try:
            with Manager3("it's"):
                print(list(reversed([0])))
            d21 = {"two\nlines": (t18).count("done")}
            sorted([sum([1, TEXT]), 1], key=lambda v: v)
        except Exception as e22:
            log(type(e22).__name__)
        except BaseException as e23:
            log(type(e23).__name__)
        print("x y" in t18, max([42 - 0, (1 % 7)]), sep="", end="\n")
else:
    n24 = ("{:>5}{:<3}{:^5}".format(6, "a", "b")).count(t18)
try:
    try:
        d25 = {t18: 255 + 1}
        x26 = len([5, 1000, 7]) + ({"é": 42}[0])
    except TypeError as e27:
        log(type(e27).__name__)
        raise IndexError(t18)
    else:
        atexit.register(sys.exit, 2)
    log("", "%s %s" % (1,))
except OSError:
    with Manager3("é"):
        atexit.unregister(handler6)
        w29 = 3
        while w29 > 0:
            w29 -= 1
            sys.stdout.write(f"<{t18!r}>" + chr(10))
            continue
except ZeroDivisionError as e30:
    log(str(e30))
    log(json.dumps([f4(10), "100%" + "a", None, (5 < 255 or 42 < 7 <= 3), {"k": 1000}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
else:
    print((sum([3, 42]) % 10), t18, "a")
sys.exit(255)
