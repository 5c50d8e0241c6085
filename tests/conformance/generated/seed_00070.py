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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ValueError):
    pass


class Error2(Error1):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    print((("bc").count("lost") if isinstance(a6, (str, list)) else (a6 if False else 1)), (8 ** 27, ("bc").replace(TEXT[1], TEXT)), a6 + 255 / 4)
    return (10 & 8)


def fail7(a8):
    assert 7 == None


def handler9(value=None, tag=""):
    log("in handler 10", value, tag)
    try:
        t11 = repr([2])
        print(((42 if 7 != 1 else 7), "%s and %03d" % ("it's", 1000)), f5(len([1000, 1])), t11)
        raise ValueError(t11) from None
    except Exception:
        print(2 * 42, f5(("").count("done")), sep="", end="\n")
        (5 if "lost" in "" else 0) % len([])
    print([-x for x in range(1) if x % 2 == 0], 1, sep=", ", end=";")
    for i12 in [1, 2]:
        log((2 ^ 6))
        log(f5(i12) * ("it's").count("é"))
    else:
        w13 = 3
        while w13 > 0:
            w13 -= 1
            try:
                x14 = 5 + (fail7(1 * 5))
            except Exception as e15:
                log(type(e15).__name__, e15.args)
                log(max([1, len([5, 1000])]))
            finally:
                sys.stdout.write("%s and %02d" % ("it's", 255))
                d16 = {"it's": 5 - 1}


def handler17(value=None, tag="100%"):
    log("in handler 18", value, tag)
    n19 = 1000 + 7 + 42
    os.kill(os.getpid(), signal.SIGTERM)


try:
    {"done": 255}["missing"]
finally:
    n20 = (len("a") if ("lost" in "é" or not "bc") else 1 - 1)
    w21 = 2
    while w21 > 0:
        w21 -= 1
        l22 = [v for v in list(range(0, 5, 1)) if isinstance(v, int)]
        try:
            raise ArithmeticError("{}|{:>3}".format(0, "bc"))
        finally:
            if not l22:
                sys.stdout.write("lost")
            n20 += n20
if isinstance(255, (str, list)):
    log([5, 3][1:])
elif f5(2) < len("it's"):
    n23 = 10
try:
    try:
        try:
            raise TypeError()
        except LookupError:
            try:
                pass
            except SystemExit:
                sys.stdout.write(f"<{1!r}>" + chr(10))
            except Exception as e24:
                log(type(e24).__name__, e24.args)
                log(type(e24.__context__).__name__)
            atexit.register(lambda: log(1000))
        except Exception as e25:
            log(str(e25))
            with Manager3("done"), Manager3("a"):
                atexit.register(log, "it's" * 0, 3)
                raise LookupError(3 * 7)
        finally:
            print("" * 3, f"<{73}>")
            atexit.register(log, (42, "{}|{:>7}".format(7, "é")), ("a" + "it's").upper())
        print((("bc").count("a") & 2), (max([7, 0]), "%s and %01d" % ("x y", 5)))
        raise KeyboardInterrupt(1)
    finally:
        atexit.register(lambda: log(len(f"<{45}>")))
        try:
            w28 = 2
            while w28 > 0:
                w28 -= 1
                atexit.register(print, 255, (sum([42, 5]) if not "lost" else 0 * 0))
        except (LookupError, ZeroDivisionError):
            n29 = 5
            try:
                raise ValueError("x y", 1)
            finally:
                atexit.register(handler9)
                l30 = [v for v in [n29] if isinstance(v, int)]
        except SystemExit as e31:
            log(str(e31))
            with Manager3("") as m32, Manager3("lost"):
                atexit.register(log, {"k": 0 * 255}, {"k": len([5, 42, 5])})
        finally:
            sys.stdout.write("-".join(["", "it's"]) + chr(10))
    sys.stderr.write(("a").strip() + "\n")
finally:
    t34 = repr(3 * 3)
log("bc" * 3, "{}|{:>3}".format(len([7, 1, 5]), "x y"), "done"[1:3])
if not [5]:
    try:
        n35 = 3 * len("lost")
        raise Error2(n35)
    except Error1 as e36:
        log(str(e36))
        if not "bc":
            w37 = 1
            while w37 > 0:
                w37 -= 1
                atexit.register(lambda: log(", ".join([str(1000), f"<{42!s}>"])))
                print(f"<{81}>", len([42, 10]) + 1000)
            w38 = 1
            while w38 > 0:
                w38 -= 1
                log(2 * 1.5, isinstance(5, str), f"<{49!s}>")
                atexit.register(fail7, 10 * 42)
                raise
        elif not "100%":
            atexit.register(handler9, "é"[1:3])
    except Exception as e39:
        log(str(e39))
        raise Exception(f"<{31!s}>") from e39
    except:
        with Manager3("it's") as m40:
            t41 = "it's"
        raise Error1("100%", 10)
    with Manager3("done"), Manager3("done") as m43:
        try:
            with Manager3("lost") as m44:
                n45 = 1
                d46 = {"bc": (3 if isinstance(n45, str) else 3)}
            raise OSError(f5(0)) from Error2(len("a"))
        finally:
            try:
                atexit.unregister(print)
                x47 = [].missing()
            except Error1 as e48:
                log(str(e48))
                log(type(e48.__context__).__name__)
            except Exception as e49:
                log(type(e49).__name__)
                log(type(e49.__context__).__name__)
        n50 = len([]) + 0
