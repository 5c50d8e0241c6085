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
    sys.exit(signum)


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
        return kind is ValueError


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    print(((42 & 8), "é"))
    return (("a").upper()).count("it's")


def fail5(a6):
    assert 0 == None


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)


def handler9(value=None, tag="é"):
    log("in handler 10", value, tag)
    log(", ".join(["" + "bc", ("two\nlines").upper()]), ",".join(["bc"[1:3], "100%"]), (f"<{29!r}>").title())
    l11 = [v for v in [] if isinstance(v, int)]
    [255, [][100]]


with Manager1("bc") as m12, Manager1("lost"):
    log(f3(max([7, 42])), ((0 | 8) | 7), (sum([7, 10]), "%s and %04d" % ("bc", 7)))
    sys.stdout.write("lost" + chr(10))
    fail5(5 - 10)
sys.stdout.flush()
pid14 = os.fork()
if pid14 == 0:
    def fail15(a16):
        w17 = 2
        while w17 > 0:
            w17 -= 1
            with Manager1("é"), Manager1("a") as m19:
                log("{}|{:>4}".format(1, "done"))
                print({"k": f3(a16)}, len("{}|{:>8}".format(a16, "100%")))
        raise ArithmeticError(str([0])) from IndexError("é", 255)
    os.kill(os.getpid(), signal.SIGKILL)
status20 = os.waitpid(pid14, 0)[1]
log(os.WIFEXITED(status20), os.WIFSIGNALED(status20), status20)
try:
    pass
except Exception as e21:
    log(type(e21).__name__, e21.args)
    str(zzz(1))
except (ValueError, ArithmeticError) as e22:
    log(str(e22))
    raise RuntimeError("", 1000) from e22
d23 = {"a": 2 + 0}
try:
    try:
        if (False or 3 > 0):
            log((1000, "100%"))
            try:
                "x y" + 7
            except (Exception, KeyError) as e24:
                log(type(e24).__name__, e24.args)
        elif (not "bc" and True):
            try:
                {"it's": 255}[None]
            finally:
                log("{}|{:>2}".format(f3(0), "a"), {"k": ("bc").count("bc")})
                atexit.register(print, (("x y").count("a") ^ 2), f"<{82}>")
            sys.exit(256)
        sys.stderr.write("{}|{:>6}".format(7, "it's") + "\n")
        raise Exception("100%", 255)
    except SystemExit as e25:
        log(str(e25))
    except:
        atexit.register(fail5, len("lost"))
    finally:
        n26, t27 = 10 - 255, "é"
    log("x y", 10 + 1000 % (1 - 1))
except (KeyError, TypeError) as e28:
    log(type(e28).__name__, e28.args)
    atexit.register(int, "two\nlines", 3)
finally:
    print("done", 42, 10)
log(5, {"k": f3(0)})
os._exit(6)
