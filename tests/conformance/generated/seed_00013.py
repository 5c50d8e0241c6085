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


def f1(a2):
    return a2


def f3(a4):
    n5, l6 = 2, list(range(0))
    return 8 ** 33


def handler7(value=None, tag="it's"):
    log("in handler 8", value, tag)
    try:
        pass
    except Exception as e9:
        log(type(e9).__name__)
        w10 = 3
        while w10 > 0:
            w10 -= 1
            try:
                str([5, 3][9])
            except SystemExit as e11:
                log(type(e11).__name__)
                log(1)
                t12 = "done"
                break
            except Exception as e13:
                log(type(e13).__name__)
                break
            atexit.register(lambda: log([]))
    except Exception as e14:
        log(type(e14).__name__, e14.args)
    else:
        n15 = max([42, 7 + 5])
    if 3 ** 13 == 1:
        atexit.register(abs, "x y", 255)
    print((5, "{}|{:>3}".format(2, "")))


def handler16(value=None, tag=""):
    log("in handler 17", value, tag)
    if True:
        atexit.register(lambda: log("%s and %05d" % ("%s and %01d" % ("a", 1), ("100%").count("done"))))
    l18 = [v for v in [5] if isinstance(v, int)]
    sys.exit("%s and %05d" % ("two\nlines", 5))


log(json.dumps([5 + 0, str(("a").endswith("b")), None, True, {"k": 255}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
sys.stdout.write("100%"[1:] + chr(10))
sys.stderr.write("a" + "\n")
sys.stdout.flush()
pid19 = os.fork()
if pid19 == 0:
    try:
        raise IndexError(len([]))
    except (TypeError, KeyError) as e20:
        log(type(e20).__name__)
        atexit.register(lambda: log((len([1000, 1000]), "%s and %04d" % ("it's", 0))))
    except NameError as e21:
        log(type(e21).__name__, e21.args)
        log("%s and %05d" % (", ".join(["bc", "a"]), 1))
    else:
        sys.stdout.write("lost" + chr(10))
    finally:
        try:
            try:
                log(("it's" * 1).title(), f3(2) * 10)
            except Exception as e22:
                log(str(e22))
            except TypeError:
                sys.stdout.write(str(("done").find("a")) + chr(10))
            print(max([1000, 7]) <= (255 if True else 42), "{}|{:>3}".format(f1(7), "two\nlines"), (str([1, 5])).title())
            [1 // v for v in (2, 0)]
        except NameError:
            sys.stderr.write(", ".join(["100%", "two\nlines"]) + "\n")
        except SystemExit:
            atexit.register(log, len(repr([0, 42])), (("bc").count(""), "bc"))
            log((7 > 2 and not "done"), (str(("it's").endswith("b"))).count("x y"), 0.1 + 0.2)
            raise
        else:
            if 10 * 7 >= len([3, 3, 42]):
                atexit.register(len, "a", 10)
            else:
                log("lost", None)
        finally:
            log(json.dumps([10 * 1000, "bc", None, "it's" in "done", {"k": 1}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        print(("two\nlines").count("bc") / 4, ("two\nlines").center(0), 1000 < 42 <= 1)
    l23 = [v for v in [255, 255] if isinstance(v, int)]
    raise RuntimeError("a")
    raise SystemExit(len("bc"))
status24 = os.waitpid(pid19, 0)[1]
log(os.WIFEXITED(status24), os.WIFSIGNALED(status24), status24)
n25, t26 = int(True), "%s and %02d" % ("lost", 3)
log(list(reversed([n25])))
gone27 = n25
del gone27
