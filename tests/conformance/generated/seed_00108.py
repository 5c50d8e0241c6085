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


def fail1(a2):
    raise LookupError("%r %s" % ([a2], "two\nlines"))


def fail3(a4):
    gone5 = 42
    del gone5
    dict([1])


def handler6(value=None, tag="done"):
    log("in handler 7", value, tag)
    atexit.register([].append, 1)
    n8 = (1000 if (5 != 1 and True) else (1 // -4))
    n9, l10 = len("x y"), list(range(0))


log(None, [len(w) for w in "a bb ccc".split()], ("%s and %05d" % ("a", 42)).count("lost"))
try:
    try:
        sys.stderr.write(repr(("it's", 1000)) + "\n")
        print(len([(5 % 10), 5 * 7]), "x y")
        raise OSError(("a").strip())
    finally:
        n11 = 0 * len("100%")
    w12 = 1
    while w12 > 0:
        w12 -= 1
        w13 = 1
        while w13 > 0:
            w13 -= 1
            print((len([3, 2, 3]) | 2), "%s and %03d" % (repr(("bc", 0)), int("42")), [len(w) for w in "a bb ccc".split()])
            n14 = 2
    (255 if (255 // 3) % (1 - 1) else 0)
finally:
    for i15 in range(2):
        sys.stdout.write("{}|{:>1}".format(i15, "100%") + chr(10))
    else:
        try:
            raise Exception(sum([1000, 10]))
        except Exception as e16:
            log(type(e16).__name__)
        except BaseException as e17:
            log(str(e17))
            w18 = 1
            while w18 > 0:
                w18 -= 1
                atexit.register(fail3, 0)
        finally:
            log([10, 10, 2][::-1], "-".join(["100%", "done"]) + ("100%").upper())
pid19 = os.fork()
if pid19 == 0:
    try:
        try:
            atexit.register(log, (lambda v, w=9: v + w)(42), {"k": len([10, 255])})
            print({"k": len([1000])})
            raise TypeError(1 * 3)
        except (ArithmeticError, RuntimeError) as e20:
            log(str(e20))
            with open("a.txt", "a") as file21:
                file21.write("lost"[1:3] + "\n")
                atexit.register(handler6, tag=("100%").title())
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        finally:
            for i22 in range(1):
                l23 = [v for v in [3, i22, i22, i22][-2:] if isinstance(v, int)]
                t24 = "{}|{:>2}".format([i22, 10, i22][1], "bc")
            else:
                atexit.register(handler6)
        print(([2, 7, 0][True], "%x %o" % (38, 71)))
    except Exception:
        try:
            if isinstance(5, int):
                atexit.register(lambda: log([2, 5, 5][-1] - len([42, 0])))
            else:
                log(isinstance(3, str))
            t25 = "a"
            raise SystemExit("100%")
        finally:
            gone26 = 0
            del gone26
            n27 = (42 if ("" in "x y" and not "done") else 42 - 10)
        atexit.register(handler6)
    n28, l29 = 5, list(range(0))
    for i30 in range(2):
        log("{}|{:>8}".format(len([3, n28, 3]), ""), {"k": ("done").count("")}, [])
    os._exit(3)
status31 = os.waitpid(pid19, 0)[1]
log(os.WIFEXITED(status31), os.WIFSIGNALED(status31), status31)
try:
    print((len("it's") // 7))
except Exception:
    print(10 / 4, "two\nlines", (1 & 5))
print("%s and %04d" % ("x y"[1:3], len([7, 1000])))
try:
    print(list(reversed([1000, 2, 1000, 0])))
    raise RuntimeError()
except NameError as e32:
    log(str(e32))
    class Local33(object):
        field = 2
except (TypeError, IndexError) as e34:
    log(str(e34))
except:
    def fail35(a36):
        atexit.register(handler6, "%s and %05d" % ("two\nlines"[-1:], (1 % 7)))
        x37 = log(
            "a",
            {"": 42}[0],
        )
sys.exit(None)
