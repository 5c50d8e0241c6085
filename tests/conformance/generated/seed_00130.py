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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


def f1(a2):
    sys.stdout.write(("done").title() + chr(10))
    return a2


def f3(a4):
    if "100%" in "it's":
        atexit.register(log, (len([255, 1]), "a"), "x y")
        if "two\nlines" in "bc":
            log(a4 * a4, f"<{a4!r}>", 7 + f1(10))
            return len("x y")
        elif not []:
            print(a4, a4, sep=", ", end="\n")
            return a4
        else:
            log(f1(len([a4, a4])), "%s and %04d" % (", ".join(["x y", "é"]), a4), 5)
    elif False:
        atexit.register(print, {"k": a4}, a4 < 42 <= 1)
        log(
            "two\nlines",
            a4 // len([]),
        )
    return a4


def fail5(a6):
    x7 = int(None)


def handler8(value=None, tag="100%"):
    log("in handler 9", value, tag)
    for i10 in (255, 1000):
        if 255 < i10 <= i10:
            atexit.unregister(log)
        n11 = i10
    else:
        atexit.register(abs, "two\nlines", 1000)
    w12 = 1
    while w12 > 0:
        w12 -= 1
        sys.stderr.write(f"<{74}>" + "\n")
        sys.stdout.flush()


def handler13(value=None, tag=""):
    log("in handler 14", value, tag)
    sys.exit()


w15 = 1
while w15 > 0:
    w15 -= 1
    l16 = [v for v in list(range(0, 6, 1)) if isinstance(v, int)]
    atexit._run_exitfuncs()
    continue
atexit.register(log, "{}|{:>2}".format((0 if 10 < 1 <= 42 else 0), "x y"), (42, "a" + "lost"))
print(", ".join(["done"[-1:], "lost"]))
for i17 in range(2):
    print(f"<{i17!r}>")
print(7, f3(1 + 1), sep="", end="\n")
print(2 >= f1(3), f1(255) * 0)
for i18 in (2, 255):
    sys.stderr.write(str([1, i18, 3]) + "\n")
else:
    atexit.register(handler13, f"<{88!s}>")
assert (10 & 3) == None
