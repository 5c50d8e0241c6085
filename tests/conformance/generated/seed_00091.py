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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    def __init__(self, *args):
        IndexError.__init__(self, *args)
        self.extra = 42


class Error2(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 7


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    l6 = [v for v in [a5, 3, a5][:2] if isinstance(v, int)]
    raise Error2("done")


def handler7(value=None, tag="it's"):
    log("in handler 8", value, tag)
    atexit.register(Equal3(2))
    for i9 in (10, 3):
        try:
            if i9 < i9 <= 1000:
                sys.stderr.write(("").title() + "\n")
                print([1000, 10], sum([i9, 10]) / 4, ("x y").upper() + ",".join(["", ""]))
                raise OSError("a", i9)
            else:
                atexit.register(Equal3(2))
            l10 = [v for v in [i9, 0, 1] if isinstance(v, int)]
            (i9 +
                (fail4(len("two\nlines"))))
        except OSError:
            try:
                atexit.register(lambda: log("" + "lost" + ""))
            except SystemExit as e11:
                log(type(e11).__name__)
                log(len([len(w) for w in "a bb ccc".split()]), (10, "%s and %03d" % ("100%", i9)), "a"[1:3])
                break
            finally:
                t12 = "{}|{:>3}".format(len(""), "")
                atexit.register(Equal3(2))
            log([2][::2])
            raise
    log(
        "it's",
        int(None),
    )


def handler13(value=None, tag="x y"):
    log("in handler 14", value, tag)
    print((2 < 5 <= 7 and isinstance(7, (str, list))), 7 * 1.5, ("100%"[1:3]).replace(TEXT[1], TEXT))
    sys.stdout.flush()


sys.stderr.write(repr(1) + "\n")
sys.stdout.write(",".join(["bc", "100%"]))
try:
    def fail15(a16):
        raise Error1("a" * 0)
    try:
        raise Error1("a", 5)
    finally:
        print(str([1000, 5, 2, 255]) + "" * 2, 10 + 3 + ("a").count(""), [-x for x in range(1)])
    raise SystemExit("%s and %02d" % ("lost", 5))
except Exception as e17:
    log(type(e17).__name__, e17.args)
else:
    if isinstance(0, str):
        try:
            raise TypeError("a", 7)
        except SystemExit as e18:
            log(type(e18).__name__, e18.args)
        except OSError as e19:
            log(type(e19).__name__, e19.args)
        finally:
            atexit.register(handler7, not [2, 42])
            if (not [] or "100%" in "a"):
                sys.stderr.write(("a").upper() + "\n")
                n20 = (5 * 0 if (True or not "a") else 7)
    elif True:
        d21 = {"100%": 1000 * 255}
    else:
        w22 = 1
        while w22 > 0:
            w22 -= 1
            if 255 < 7 <= 10:
                atexit.register(handler13)
            elif not "lost":
                atexit.register(handler7, tag="%s and %03d" % ("done", 3))
            else:
                d23 = {"lost": (1000 ^ 8)}
            try:
                n24, t25 = (42 if not "bc" else 2), str(5)
                atexit.register(lambda: log("x y" * 0))
                continue
            except Exception as e26:
                log(type(e26).__name__)
                print((7 != 10 or not "x y"), (repr(1)).upper(), "-".join(["%s and %04d" % ("two\nlines", 5), "lost"[1:3]]))
            except (IndexError, ValueError) as e27:
                log(str(e27))
                t28 = "100%"
            else:
                pass
            finally:
                atexit.register(Equal3(3))
                d29 = {"done": 1 + 42}
finally:
    l30 = [v for v in [1000, 1000] if isinstance(v, int)]
    print((0 * 255, "lost"[1:3]), {"k": 0 * 1})
if "lost" in "":
    w31 = 3
    while w31 > 0:
        w31 -= 1
        atexit.register(handler13)
        sys.stdout.write("%s and %03d" % ("lost", 1) + chr(10))
    sys.stderr.write("%s and %03d" % ("", 7) + "\n")
    (42 +
        (fail4(10)))
try:
    l32 = [v for v in [x % 3 for x in [1] if x % 2 == 0] if isinstance(v, int)]
    atexit.register(Equal3(2))
except BaseException as e33:
    log(type(e33).__name__, e33.args)
    signal.signal(signal.SIGINT, on_signal)
    os.kill(os.getpid(), signal.SIGINT)
except Error2 as e34:
    log(str(e34))
    log(1)
assert 2 == None
