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


class Error1(Exception):
    pass


def fail2(a3):
    raise RuntimeError("{}|{:>3}".format(a3, "x y"))


def fail4(a5):
    [a5, 42].nothing


def handler6(value=None, tag="done"):
    log("in handler 7", value, tag)
    if isinstance(42, (str, list)):
        try:
            sys.exit((5 if True else 255))
        except BaseException as e8:
            log(type(e8).__name__)
            d9 = {"it's": max([2, 1])}
            (42 +
                (missing_name(1)))
        finally:
            for i10 in range(0):
                atexit.register(print, i10 < i10 <= 42, len("%s and %02d" % ("two\nlines", 2)))
                log(list(range(3, 6, 1)), len([i10]) + len([i10, 1]), len([1, 2, i10, 2]) * i10)
            for i11 in range(1):
                print((len([7, 255, 7]), ("it's").title()), i11 * 1.5, sum([0, 1000]))
                continue
        sys.stdout.flush()
    else:
        l12 = [v for v in sorted([255, 7, 0, 2], reverse=True) if isinstance(v, int)]
    sys.stdout.flush()
    print(42, len([(x, x * x) for x in [255, 7, 42] if x != 2]))
    os.kill(os.getpid(), signal.SIGTERM)


l13 = [v for v in sorted([255], key=lambda v: -v) if isinstance(v, int)]
try:
    log(1 / 4, "é"[1:])
    try:
        raise Error1(sum([3, 7]))
    except (Exception, KeyError) as e14:
        log(type(e14).__name__)
        print(5, [len(w) for w in "x,y".split()], 1)
    x15 = {"é": 42}[0]
except SystemExit as e16:
    log(str(e16))
    sys.stderr.write("{}|{:>3}".format(2, "lost") + "\n")
finally:
    try:
        sys.stdout.write("bc")
        n17 = len(l13)
    except Exception as e18:
        log(str(e18))
        raise KeyError("lost") from e18
    except OSError as e19:
        log(type(e19).__name__)
        raise KeyError("100%", 1) from e19
    try:
        pass
    except Exception as e20:
        log(str(e20))
    except:
        t21 = "%s and %05d" % (f"<{l13!s}>", ("x y").count("x y"))
    finally:
        log(5, {"k": (1000 if isinstance(0, int) else 5)})
        atexit.unregister(log)
print((len([2, 42]), "it's" + "é"), 255, sep=", ", end="\n")
0 < "a"
