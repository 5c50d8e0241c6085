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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(RuntimeError):
    def __str__(self):
        return "it's" + repr(self.args)


def f2(a3):
    log(a3 * 1.5)
    return max([2, a3]) - a3 - a3


def f4(a5):
    try:
        atexit.register(log, {"k": a5}, "it's")
        raise Error1(a5)
    except ValueError as e6:
        log(str(e6))
    else:
        n7 = 255
        return len([n7, a5])
    finally:
        atexit.register(print, (len("é"), ("two\nlines").strip()), {"k": ("lost").count("two\nlines")})
    return 4 ** 10 - (a5 if "two\nlines" in "100%" else a5)


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)
    d10 = {"100%": 1000 - 5}
    log(
        "é",
        NUMBER[0],
    )


try:
    def f11(a12):
        try:
            pass
        except SystemExit as e13:
            log(type(e13).__name__)
            log(type(e13.__context__).__name__)
        except Exception as e14:
            log(str(e14))
        finally:
            try:
                atexit.register(sys.exit, "a")
                zzz
            except (ZeroDivisionError, ZeroDivisionError) as e15:
                log(str(e15))
                log(type(e15.__context__).__name__)
                sys.stdout.write("bc" + "done" + chr(10))
            finally:
                atexit.register(handler8, tag=f"<{a12}>")
                n16, t17 = a12, f"<{a12!s}>"
            n18 = (a12 | 7)
        return len([a12]) * (a12 & 4)
    sys.stdout.flush()
except Exception:
    sys.stdout.flush()
except Exception as e19:
    log(str(e19))
n20 = len("{}|{:>8}".format(10, "é"))
atexit.register(handler8, tag=f"<{n20!r}>")
try:
    if not "done":
        try:
            atexit.register(print, {"k": (n20 & 5)}, f2(n20) * (1000 if False else 0))
            l21 = [v for v in list(reversed([7])) if isinstance(v, int)]
        except Exception:
            if (False or n20 >= n20):
                atexit.register(handler8, "%s and %03d" % ("%s and %05d" % ("é", 3), 5 + 0))
            else:
                n22 = 42 + n20 + n20
            if True:
                print("%s and %02d" % ("two\nlines" + "", 5 * n20), 5 * n20)
        except (RuntimeError, TypeError):
            sys.stderr.write("%s and %04d" % ("lost", n20) + "\n")
            atexit.register(handler8, 0.1 + 0.2)
        finally:
            try:
                sys.stdout.write("100%" + "100%")
                raise Error1(f"<{n20!s}>")
            except Error1 as e23:
                log(type(e23).__name__, e23.args)
                log(type(e23.__context__).__name__)
                log((1, "%s and %01d" % ("it's", 42)), [x * 2 for x in range(0)], list(reversed([n20, n20])))
            if n20 <= ("é").count(""):
                sys.stderr.write("{}|{:>2}".format(5, "it's") + "\n")
    else:
        atexit.register(print, False, 42)
    sys.exit(len("x y"))
except (ValueError, Exception) as e24:
    log(type(e24).__name__)
    try:
        (n20 +
            (f2()))
    except OSError as e25:
        log(type(e25).__name__)
        log(type(e25.__context__).__name__)
log("{}|{:>2}".format(n20, "bc"), (0, f"<{n20}>"), False)
if 10 < (7 & 1):
    t26 = "é"
else:
    log("{}|{:>2}".format(7, "a"), f2(len([])))
atexit.register(sys.exit, 255)
sys.unraisablehook = unraisable
os.kill(os.getpid(), signal.SIGHUP)
