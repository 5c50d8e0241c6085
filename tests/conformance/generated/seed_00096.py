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


class Error1(RuntimeError):
    pass


class Error2(ValueError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    d7 = {"two\nlines": 0 - a6}
    return (lambda v, w=5: v + w)(7)


def handler8(value=None, tag="done"):
    log("in handler 9", value, tag)
    try:
        pass
    except SystemExit as e10:
        log(str(e10))
        log({"k": 3 + 5}, ", ".join(["x y", "é"[-1:]]), "lost" + "%s and %01d" % ("done", 10))
    l11 = [v for v in [x * 2 for x in range(4) if x != 2] if isinstance(v, int)]
    log({"k": 1 - 2}, [x % 3 for x in range(0) if x % 2 == 0], (2 if "two\nlines" in "x y" else 1) - (1000 // 3))


print(""[::-1], (f"<{8!r}>").title())
try:
    raise Error1("%s and %01d" % ("x y", 3))
except Exception:
    atexit.register(lambda: log(((2 if True else 255), "" + "lost")))
except IndexError as e12:
    log(type(e12).__name__, e12.args)
    if "é" in "x y":
        if "lost" in "done":
            l13 = [v for v in list(range(2, 5, 1)) if isinstance(v, int)]
            if 7 - 0 != sum([1000, 2]):
                print(("a" + "100%").count("lost"), "two\nlines", sep="-", end=";")
        elif 1 < 7 <= 10:
            n14, t15 = 7, f"<{64!r}>"
        atexit.register(log, "%s and %01d" % (("").rjust(5), (2 if True else 42)), (len([5, 255, 10, 10]), "done" * 3))
else:
    n16 = len(list(reversed([10])))
log(json.dumps([len([1000, 2, 7, 0]), "%s and %04d" % ("", 3), None, "" in "bc", {"k": 2}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
try:
    print("{}|{:>7}".format([5, 5, 255][-1], "lost"), 7)
    assert len([10]) == None, ("it's").strip()
except Exception as e17:
    log(type(e17).__name__)
atexit.unregister(handler8)
atexit.register(lambda: log((255 // -4)))
if isinstance(10, (str, list)):
    sys.stderr.write("it's" + "\n")
    sys.stdout.write("%s and %01d" % ("bc", 42) + chr(10))
else:
    try:
        sys.stdout.flush()
    except (Exception, RuntimeError) as e18:
        log(type(e18).__name__, e18.args)
    except ZeroDivisionError as e19:
        log(type(e19).__name__, e19.args)
        log(type(e19.__context__).__name__)
    else:
        log(f5(len([5, 3, 2, 42])), [7, 42, 5][0], 7)
    finally:
        n20, *l21 = (255 if isinstance(2, str) else 0), 0, 255
