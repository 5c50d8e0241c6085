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


class Error1(LookupError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return len(",".join(["two\nlines", ""]))


def f6(a7):
    return a7


def handler8(value=None, tag="é"):
    log("in handler 9", value, tag)
    atexit.register(int, "x y", 0)
    sys.stdout.write("" + chr(10))
    with Manager2("é"):
        n11, t12 = f4(7), "%s and %03d" % ("two\nlines", 42)
        atexit.register(print, "lost" in t12, n11)
        raise ValueError("")


def handler13(value=None, tag="bc"):
    log("in handler 14", value, tag)
    try:
        t15 = "it's"[::-1]
        n16 = len("lost")
    except SystemExit as e17:
        log(type(e17).__name__)
        log(type(e17.__context__).__name__)
        raise Error1("%s and %03d" % ("100%", 7))
    else:
        sys.stdout.flush()
    finally:
        if f6(10) > 2 * 7:
            w18 = 2
            while w18 > 0:
                w18 -= 1
                log("two\nlines", [])
            try:
                n19 = (f4(42) & 7)
                assert sum([7, 1000]) == None
            except SystemExit:
                print(f4(5 + 5), (len("bc"), "%s and %03d" % ("two\nlines", 3)))
            except BaseException as e20:
                log(type(e20).__name__)
            log("x y", [2, 0, 5][-9])
        with Manager2("100%"), Manager2("x y"):
            if ("it's" in "it's" or "100%" in "é"):
                d23 = {"done": f6(2)}
            else:
                atexit.unregister(Equal3(2))
            sys.stdout.flush()
    d24 = {"bc": f6(5)}
    log("100%", [1 // v for v in (3, 0)])


def handler25(value=None, tag="x y"):
    log("in handler 26", value, tag)
    with Manager2("lost") as m27, Manager2("lost"):
        n29 = f4(("é").count("two\nlines"))
        try:
            print(7, ("%s and %05d" % ("100%", 1)).upper(), 0.1 + 0.2)
            raise TypeError("a")
        except LookupError as e30:
            log(type(e30).__name__)
        except Exception as e31:
            log(type(e31).__name__)
            log({"k": n29 - n29})
        finally:
            n32, t33 = 0, "{}|{:>7}".format(n29, "two\nlines")
    n34 = 5


log(((5 if False else 3), "x y"), ("done" in "it's" and not "x y"))
try:
    t35 = ("100%"[1:3]).replace(TEXT[1], TEXT)
    sys.stderr.write(t35 + "\n")
    raise Error1("%s and %05d" % ("it's", 255))
except SystemExit as e36:
    log(type(e36).__name__, e36.args)
    log(type(e36.__context__).__name__)
    atexit.unregister(handler25)
    raise
log(len("lost" + "100%"), 2, ("{}|{:>6}".format(7, "two\nlines")).upper())
if ("lost").count("done") < 42:
    signal.signal(signal.SIGINT, on_signal)
    os.kill(os.getpid(), signal.SIGINT)
else:
    n37 = len(list(range(0, 3, 2)))
atexit.register(Manager2("x y").__exit__, None, None, None)
n38 = 7 ** 4
n39 = 7
with Manager2("two\nlines") as m40, Manager2("é") as m41:
    try:
        if not [n39, n38]:
            sys.stdout.flush()
            try:
                print(n38, "{}|{:>1}".format(2 + 42, "two\nlines"), sep="-", end="\n")
                sys.stdout.write(repr(n38) + chr(10))
                exit("{}|{:>3}".format(n39, "two\nlines"))
            except TypeError as e42:
                log(str(e42))
                raise Error1("two\nlines", 1)
            else:
                print({"k": ("two\nlines").count("100%")}, not "lost", 9 ** 31)
            finally:
                sys.stdout.write(("two\nlines").replace(TEXT[1], TEXT))
                log("bc")
        elif "" in "bc":
            log("a"[-1:], [-x for x in range(2) if x % 2 == 0], "it's"[::-1])
        else:
            atexit.register(handler8, 45.5)
        atexit.register(handler8, "two\nlines")
        f4(1, 2)
    finally:
        try:
            pass
        except (ValueError, LookupError) as e43:
            log(type(e43).__name__, e43.args)
            log(type(e43.__context__).__name__)
        finally:
            print(("{}|{:>7}".format(n39, "it's")).upper())
            w44 = 1
            while w44 > 0:
                w44 -= 1
                l45 = [v for v in list(range(0, 6, 3)) if isinstance(v, int)]
                atexit.unregister(handler8)
                raise Error1
x46 = n39 < "it's"
