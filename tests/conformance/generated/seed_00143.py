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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ValueError):
    pass


class Error2(ZeroDivisionError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return a5 - a5


def f6(a7):
    if (isinstance(a7, (str, list)) or True):
        for i8 in range(2):
            print(max([10, 0]), "{}|{:>5}".format(f4(i8), ""), sep="-", end="\n")
            assert f4(3) == None, "{}|{:>8}".format(a7, "bc")
    else:
        try:
            n9 = f4(f4(a7))
            try:
                print("%s and %02d" % ("%s and %03d" % ("bc", n9), max([255, a7])), "%s and %01d" % ("lost", a7))
                x10 = [1000, undefined + 1]
            except Exception as e11:
                log(str(e11))
                n12 = f4(a7) * 0
            except SystemExit as e13:
                log(type(e13).__name__, e13.args)
                log(a7, "{}|{:>2}".format(1000, "it's"), str(f4(n9)))
            f4(1, 2)
        except BaseException as e14:
            log(type(e14).__name__, e14.args)
            raise Error2("100%" + "two\nlines") from e14
        except Exception:
            try:
                l15 = [v for v in [x + 1 for x in range(2) if x % 2 == 0] if isinstance(v, int)]
            except BaseException:
                atexit._clear()
                l16 = [v for v in list(reversed([a7, 255])) if isinstance(v, int)]
            except SystemExit:
                print(f4(0), f4(a7), len([1, ("é").count("two\nlines")]))
                sys.stderr.write("%s and %02d" % ("a", 255) + "\n")
            except:
                atexit.register(print, a7 * a7 * f4(255), a7 * 1.5)
                {"a": a7}[None]
            atexit.register(print, "{}|{:>8}".format(a7 - a7, "é"), 1000)
        x17 = log("lost", (lambda v: v.bb)(1000))
    return a7 + len("a")


def fail18(a19):
    atexit.register(print, a19, "-".join(["é", "{}|{:>8}".format(a19, "it's")]))
    raise KeyboardInterrupt()


def handler20(value=None, tag=""):
    log("in handler 21", value, tag)
    w22 = 1
    while w22 > 0:
        w22 -= 1
        w23 = 3
        while w23 > 0:
            w23 -= 1
            try:
                print((not [1000, 5, 255] and "x y" in "x y"), len([0, 10]) * (255 if 1 == 0 else 7))
                sys.exit()
            finally:
                t24 = "bc" * 1
            if True:
                atexit.register(log, [x % 3 for x in [42, 0, 255] if x != 2], (1000 ^ 7))
                log(repr([42]), f4(5) * 10)
                raise KeyError("é", 1)
            continue


def handler25(value=None, tag=""):
    log("in handler 26", value, tag)
    w27 = 1
    while w27 > 0:
        w27 -= 1
        n28 = len(str(1))
        try:
            pass
        except Exception:
            atexit._clear()
            raise
    raise RuntimeError(f4(2))


def handler29(value=None, tag="done"):
    log("in handler 30", value, tag)
    atexit.unregister(handler20)
    try:
        log("-".join(["two\nlines", "a"]) + "", 0.1 + 0.2, f"<{8}>")
        raise Error1()
    except BaseException:
        atexit.register(Equal3(1))
        try:
            sys.stdout.write("{}|{:>5}".format(10, "a") + chr(10))
            exit((1000 if False else 0))
        finally:
            t31 = "%s and %04d" % (("done").title(), len([7, 255, 1]))
            for i32 in [1, 2]:
                print([len(w) for w in "a bb ccc".split()], 46.5, sep="-", end=";")
                sys.stdout.write("%s and %02d" % (t31, i32))
            else:
                print(1000)
    finally:
        n33, t34 = 0, f"<{69!r}>"
    dict([1])
    os.kill(os.getpid(), signal.SIGKILL)


atexit.register(log, 7, (7, ", ".join(["x y", ""])))
if 10 >= len([0, 10, 1000, 7]):
    atexit._run_exitfuncs()
    -"two\nlines"
elif isinstance(255, str):
    atexit.unregister(log)
    raise TypeError(str([1, 10, 5]))
atexit.register(handler20, "{}|{:>4}".format(5, "a") + ",".join(["it's", "100%"]))
if True:
    print(len(list(reversed([]))), None, "lost"[1:])
sys.stdout.write("{}|{:>3}".format(3, "done") + chr(10))
print(f6(255) - (0 if not "done" else 1000))
sys.exit((255 ^ 8))
