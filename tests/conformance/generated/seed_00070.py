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
            except (Exception, ArithmeticError):
                sys.stdout.write(f"<{1!r}>" + chr(10))
            except Exception as e24:
                log(type(e24).__name__, e24.args)
                log(type(e24.__context__).__name__)
                TEXT[None]
            n25 = 7
        except Exception:
            atexit.register(fail7, 10 + 255)
        except:
            t26 = "%s and %05d" % ("{}|{:>5}".format(3, "two\nlines"), 5 - 1)
        finally:
            print((len([]), "lost"), [5, 2], None)
            atexit.unregister(handler17)
            raise Error2(repr([3, 42, 10]))
        w27 = 2
        while w27 > 0:
            w27 -= 1
            for i28 in (2, 2):
                sys.stdout.flush()
                atexit.register(handler17, "%s and %05d" % ("it's", len("two\nlines")))
                assert ("lost").count("a") == None
            break
        raise RuntimeError()
    except ArithmeticError as e29:
        log(type(e29).__name__)
        atexit.register(handler17, "two\nlines" in "two\nlines")
        (255 +
            ({"x y": 10}["missing"]))
    n30 = f5((7 if 255 != 0 else 10))
    raise Exception(f"<{n30}>")
except Exception:
    atexit.register(handler9)
atexit.unregister(handler9)
l31 = [v for v in [(x, x * x) for x in range(2) if x % 2 == 0] if isinstance(v, int)]
