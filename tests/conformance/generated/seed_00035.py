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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    try:
        with Manager1("a") as m5:
            log(255)
            raise Exception(3 + a4)
        raise RuntimeError()
    except Exception:
        try:
            log("100%", a4 // len([]))
        except ArithmeticError as e6:
            log(type(e6).__name__)
        except BaseException as e7:
            log(type(e7).__name__, e7.args)
    else:
        n8 = a4
    return len("{}|{:>4}".format(a4, "a"))


def f9(a10):
    t11 = f"<{a10!s}>"
    return a10


def fail12(a13):
    log(a13, f"<{a13!s}>", "%s and %01d" % (("x y").upper(), f3(7)))
    {"it's": 3}[None]


def fail14(a15):
    n16 = 5 + 255 - a15
    raise TypeError()


def handler17(value=None, tag="done"):
    log("in handler 18", value, tag)
    with Manager1("é"):
        for i20 in range(0):
            with Manager1("100%") as m21:
                sys.stderr.write("%s and %05d" % ("", i20) + "\n")
            continue
        1 / (1 - 1)
    log(len([x * 2 for x in range(2) if x % 2 == 0]), 0.1 + 0.2, (f9(1000), ("100%").title()))
    n22, t23 = (2 if not "x y" else 2), "two\nlines"
    raise ArithmeticError(t23, n22)


def handler24(value=None, tag="lost"):
    log("in handler 25", value, tag)


def handler26(value=None, tag=""):
    log("in handler 27", value, tag)
    try:
        raise ArithmeticError("é"[1:])
    except NameError as e28:
        log(type(e28).__name__)
        sys.stdout.write("it's" + chr(10))
    except Exception as e29:
        log(type(e29).__name__, e29.args)
        log("lost")
    else:
        atexit.register(handler17, tag="x y")
    try:
        raise ValueError
    except Exception as e30:
        log(str(e30))
    else:
        if not "bc":
            atexit.unregister(Equal2(3))
            try:
                sys.stdout.write("{}|{:>2}".format(0, "100%") + chr(10))
                raise TypeError()
            except IndexError as e31:
                log(type(e31).__name__, e31.args)
            except (ArithmeticError, OSError) as e32:
                log(type(e32).__name__, e32.args)
        elif isinstance(0, int):
            for i33 in (0, 7):
                sys.stdout.flush()
                print(5 - i33 + i33, i33, 37.5)
                continue
            else:
                n34 = f9(f3(3))
    finally:
        try:
            atexit.register(log, not "two\nlines", "two\nlines"[::-1])
            sys.exit(3 ** 34)
        except (OSError, RuntimeError) as e35:
            log(type(e35).__name__, e35.args)
            with Manager1("lost"):
                atexit.register(log, 6 ** 9, 2 * 3 - 1000)
                atexit.register(print, [1000, 1, 1], 3)
            sys.exit("it's"[::-1])
        else:
            print("bc" + f"<{92}>")
        raise IndexError("done", 5)


atexit.register(Manager1("two\nlines").__exit__, None, None, None)
atexit.register(handler24, tag="bc")
try:
    str([1 // v for v in (3, 0)])
except NameError as e37:
    log(str(e37))
else:
    n38 = 3 * 0 + 0
atexit.register(lambda: log(0.1 + 0.2))
t39 = "{}|{:>7}".format(("a").count("it's"), "bc")
t40 = "it's"
sys.stdout.flush()
pid41 = os.fork()
if pid41 == 0:
    try:
        try:
            sys.stdout.write(t39)
            atexit.register(handler17)
        except Exception:
            if isinstance(10, (str, list)):
                atexit.register(handler24, 2 + 2 * (1000 if 3 == 0 else 1))
            else:
                print([], {"k": 5 + 1000}, sep="-", end=";")
        except:
            if 42 >= 2 - 255:
                log([5, 1, 42], ("%s and %01d" % ("x y", 3)).count(t39))
            elif False:
                print(None, (42 | 3) != (3 ^ 2))
        else:
            atexit.register(abs, "two\nlines", 10)
        raise RuntimeError(repr([5, 1000]))
    except NameError as e42:
        log(str(e42))
        raise RuntimeError(t40) from e42
    except IndexError as e43:
        log(type(e43).__name__)
    def f44(a45):
        return a45
    sys.exit("100%" * 3)
status46 = os.waitpid(pid41, 0)[1]
log(os.WIFEXITED(status46), os.WIFSIGNALED(status46), status46)
raise SystemExit(sum([10, 3]))
