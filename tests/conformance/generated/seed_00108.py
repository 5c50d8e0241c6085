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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


def handler1(value=None, tag="bc"):
    log("in handler 2", value, tag)
    for i3 in [1, 2]:
        sys.stdout.write("done"[-1:] + chr(10))
        for i4 in (i3, i3):
            if i4 > i4:
                atexit.register(log, sorted([i4, 7, 42], reverse=True), (2, "100%"))
                continue
            else:
                atexit.register(lambda: log("-".join(["%s and %01d" % ("", i4), "%s and %01d" % ("lost", 42)])))
                break
            sys.stdout.flush()
            continue
        break
    atexit.register(int, "a", 1)
    w5 = 2
    while w5 > 0:
        w5 -= 1


def handler6(value=None, tag=""):
    log("in handler 7", value, tag)


def handler8(value=None, tag="a"):
    log("in handler 9", value, tag)
    try:
        log(len([]) * 6 ** 36, "")
    except Exception as e10:
        log(str(e10))
        if 1000 < 2 <= 1000:
            n11 = 42
            atexit.register(handler1, tag="100%")
        else:
            try:
                atexit.register(lambda: log(("it's" + "100%").title()))
                t12 = "x y"
            finally:
                atexit.register(handler1)
                atexit.register(handler6)
    finally:
        t13 = "{}|{:>3}".format(len("bc"), "done")
        atexit.register(abs, "it's", 255)
    x14 = log("lost", int("x1"))


thread15 = threading.Thread(target=log, args=(2,))
thread15.start()
thread15.join()
log(thread15.is_alive())
try:
    for i16 in [1, 2]:
        sys.stderr.write("it's"[1:3] + "\n")
    else:
        atexit.register(lambda: log([]))
    [255][9]
except Exception as e17:
    log(type(e17).__name__, e17.args)
log(len(repr([0, 2, 1000, 10])), 10 * 0 * 2 + 5, 10 * 1.5)
for i18 in [1, 2]:
    print(not "a", "{}|{:>5}".format((i18 if not "it's" else i18), "done"))
else:
    atexit._run_exitfuncs()
x19 = (2 +
    (NOTHING()))
