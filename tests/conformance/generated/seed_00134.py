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


class Error1(TypeError):
    pass


class Error2(ValueError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    d6 = {"it's": a5}
    raise Error1(3) from Error2(str([]))


def handler7(value=None, tag="é"):
    log("in handler 8", value, tag)
    log(len([("two\nlines").count("lost"), 1000]), len([3, 2, 255]) / 4, 0)
    x9 = (42 +
        ([] + None))


def handler10(value=None, tag=""):
    log("in handler 11", value, tag)
    os.kill(os.getpid(), signal.SIGINT)


print(len("100%") - 10)
sys.excepthook = hook
if isinstance(10, str):
    sys.stdout.write("bc")
elif (isinstance(10, str) and 42 < 5 <= 0):
    try:
        atexit.register(print, "-".join(["%s and %01d" % ("it's", 42), "bc"]), True)
        log((len([7, 7, 7]), "a"), [x % 3 for x in range(4) if x > 1])
        [1 // v for v in (2, 0)]
    except Exception:
        t12 = ",".join([", ".join(["x y", "é"]), "bc" + "x y"])
    finally:
        for i13 in range(0):
            n14 = 1000
else:
    atexit.register(lambda: log(255))
pid15 = os.fork()
if pid15 == 0:
    atexit.register(handler7, tag="%s and %04d" % ("a", 5))
    log(None, (255, "%s and %01d" % ("bc", 1000)), [(x, x * x) for x in range(3) if x > 1])
    if "two\nlines" in "100%":
        sys.stdout.write("" + chr(10))
    elif (True and True):
        if ("two\nlines" in "bc" and not [1000, 2, 3]):
            d16 = {"a": 5 + 5}
            atexit.register(log, None, {"k": ("a").count("100%")})
        else:
            atexit.register(lambda: log("a"))
        raise ZeroDivisionError("é" + "é")
    os.execv("/bin/true", ["true"])
status17 = os.waitpid(pid15, 0)[1]
log(os.WIFEXITED(status17), os.WIFSIGNALED(status17), status17)
t18 = ("%s and %01d" % ("", 5)).strip()
sys.excepthook = hook
print((t18).title())
sys.stderr.write(t18 + "\n")
