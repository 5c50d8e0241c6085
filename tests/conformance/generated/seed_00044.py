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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


def handler1(value=None, tag="it's"):
    log("in handler 2", value, tag)
    l3 = [v for v in [x for x in range(0) if x != 2] if isinstance(v, int)]
    raise Exception((3 | 9))


def handler4(value=None, tag="a"):
    log("in handler 5", value, tag)
    try:
        n6, t7 = len([42]), ("é").replace(TEXT[1], TEXT)
        raise TypeError("two\nlines")
    except BaseException as e8:
        log(type(e8).__name__)
    except BaseException:
        for i9 in (7, 7):
            t10 = "{}|{:>5}".format(sum([1000, i9]), "it's")
            continue
    sys.stdout.write(f"<{7}>")
    raise ZeroDivisionError(("done").strip()) from None


print(list(range(2, 5, 2)), ("two\nlines"[1:]).upper(), sep="", end="\n")
w11 = 3
while w11 > 0:
    w11 -= 1
    atexit.register(sys.exit, 255)
for i12 in (1, 255):
    try:
        atexit.register(handler4)
        n13 = len([(x, x * x) for x in range(2) if x != 2])
        x14 = str({"two\nlines": 10}["missing"])
    finally:
        atexit.register(sys.exit, 2)
        print([i12, i12, i12], {"k": i12 * i12}, repr(i12))
    print(i12, "lost" in "", "{}|{:>3}".format(3, ""))
    continue
try:
    l15 = [v for v in [5, 1000] if isinstance(v, int)]
    atexit.register(handler1, 6 ** 32)
except Exception as e16:
    log(type(e16).__name__)
    log(type(e16.__context__).__name__)
    len([1, 10, 42, 0]) + "it's"
except BaseException as e17:
    log(type(e17).__name__, e17.args)
    log(type(e17.__context__).__name__)
else:
    sys.stdout.write("bc")
    max([42, 255]) / 0
raise SystemExit(256)
