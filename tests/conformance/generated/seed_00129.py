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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    def __str__(self):
        return "two\nlines" + repr(self.args)


class Error2(Error1):
    def __str__(self):
        return "bc" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f4(a5):
    return len(repr(0))


def f6(a7):
    return 10


def handler8(value=None, tag="bc"):
    log("in handler 9", value, tag)
    try:
        print({"k": 5})
        try:
            for i10 in (3, 10):
                pass
                raise Error2(f"<{i10!r}>")
            raise Error2(f4(1000))
        except Exception as e11:
            log(type(e11).__name__)
        except Exception as e12:
            log(type(e12).__name__, e12.args)
            try:
                d13 = {"": 5 + 0}
                n14 = 0
                str("a".qqq.www)
            except Exception as e15:
                log(type(e15).__name__, e15.args)
            except:
                atexit.register(print, None, "done")
            finally:
                sys.stderr.write(("é").title() + "\n")
            raise ZeroDivisionError(repr([1, 1000, 255]))
        raise IndexError("é" + "é")
    finally:
        atexit.register(sys.exit, "done")
    x16 = [1 // v for v in (1, 0)]


def handler17(value=None, tag="100%"):
    log("in handler 18", value, tag)
    n19 = f4(len([3]))
    x20 = (n19 if int("") else n19)


for i21 in (42, 7):
    sys.stdout.write("lost")
    def f22(a23):
        log(i21, "%s and %03d" % (f"<{a23!s}>", 10))
        return f6(len([i21, a23]))
atexit.register(sys.exit, 10)
if "100%" in "100%":
    sys.unraisablehook = unraisable
    log("it's")
if False:
    try:
        if not [0]:
            atexit.register(handler17, tag=("bc").title())
        sys.stderr.write(("bc").upper() + "\n")
        raise Error1() from None
    except Exception as e24:
        log(type(e24).__name__)
        for i25 in (10, 0):
            log("" * 0)
            print({"k": i25}, 7, sep="-", end="\n")
    finally:
        for i26 in [1, 2]:
            try:
                atexit.register(handler17)
                raise Exception()
            finally:
                sys.stdout.write("%s and %05d" % ("done", i26) + chr(10))
        sys.stdout.write("%s and %05d" % ("a", 0))
    atexit.register(len, "bc", 0)
elif (0 < 3 <= 1 or "two\nlines" in "a"):
    log(sum([1000 + 42, 7]), 7, "{}|{:>1}".format(255 + 3, ""))
try:
    pass
except Error2:
    print(0.1 + 0.2, 255 * 1.5)
    sys.stdout.flush()
    pid27 = os.fork()
    if pid27 == 0:
        try:
            t28 = "bc"
            atexit.register(handler17, 3 + 3 / 4)
            raise Error1
        except Error1 as e29:
            log(type(e29).__name__, e29.args)
            atexit.register(lambda: log("x y"))
        atexit.register(handler8)
        w30 = 3
        while w30 > 0:
            w30 -= 1
            l31 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
            try:
                print("{}|{:>2}".format(("done").count("lost"), "é"), {"k": 2}, (8 ** 24, "x y"[-1:]))
                l32 = [v for v in list(range(3, 4, 2)) if isinstance(v, int)]
            finally:
                atexit.register(lambda: log("it's" * 0))
                t33 = "{}|{:>6}".format(sum([10, 7]), "it's")
        os._exit(9)
    status34 = os.waitpid(pid27, 0)[1]
    log(os.WIFEXITED(status34), os.WIFSIGNALED(status34), status34)
for i35 in range(1):
    log(isinstance(42, (str, list)), (1000 if "lost" in "it's" else len([i35, i35])))
[].missing()
