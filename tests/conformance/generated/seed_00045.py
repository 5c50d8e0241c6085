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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


def f1(a2):
    return len([a2, ("done").count("100%")])


def f3(a4):
    return a4


def handler5(value=None, tag="a"):
    log("in handler 6", value, tag)


def handler7(value=None, tag="two\nlines"):
    log("in handler 8", value, tag)
    try:
        try:
            n9, l10 = f1(1000), list(range(1))
            log(json.dumps([5, "done"[1:3], None, n9 < 255 <= n9, {"k": n9}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            {"k": 10, "l": int("x1")}
        except RuntimeError as e11:
            log(str(e11))
        for i12 in [1, 2]:
            if (True or 0 < i12 <= i12):
                atexit.register(lambda: log("it's"))
                gone13 = i12
                del gone13
            elif "a" in "done":
                log(sorted([i12, i12], reverse=True), 0.1 + 0.2, len(("done").upper()))
            else:
                t14 = "{}|{:>6}".format(len("two\nlines"), "bc")
            sys.stdout.flush()
    except Exception as e15:
        log(str(e15))
        raise ValueError
    try:
        n16, t17 = f1(255), ("x y").strip()
        log(t17, int("x1"))
    finally:
        try:
            log({"k": 1 + 10})
            log(len("100%") - f1(0), 5 ** 21, (f1(255), "%s and %05d" % ("done", 2)))
            assert (1000 % -4) == None
        except Exception as e18:
            log(type(e18).__name__, e18.args)
        finally:
            if isinstance(7, int):
                t19 = str(("two\nlines").startswith("x"))
                atexit.register(sys.exit, t19)
            elif (True and True):
                atexit.register(log, "{}|{:>8}".format(5 * 0, "x y"), (True or isinstance(255, str)))
            try:
                log(json.dumps([(1000 % -4), "{}|{:>8}".format(1000, "bc"), None, ("100%" in "two\nlines" and not [10]), {"k": 1000}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            except ZeroDivisionError:
                sys.stderr.write(("lost").strip() + "\n")
            else:
                log(max([("").count("a"), 5]))
        atexit.register(handler5, "two\nlines" * 3)
    x20 = (255 +
        (missing_name + 1))


log(json.dumps([[0, 255, 10][0], "two\nlines" + "x y", None, not "x y", {"k": 42}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
n21, t22 = 3, "%5.2f|%-6s|" % (9.25, "lost")
atexit.register(sys.exit, n21)
print(n21, int(True))
[255, n21, n21][0] + (missing_name(1))
