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


class Error1(ArithmeticError):
    def __str__(self):
        return "lost" + repr(self.args)


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
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return 0


def f6(a7):
    l8 = [v for v in list(reversed([1, a7])) if isinstance(v, int)]
    return 4 ** 36


def fail9(a10):
    log(a10, "%s and %04d" % (f"<{a10}>", max([1, 7])))
    raise KeyError(10) from None


def fail11(a12):
    sys.stdout.flush()
    raise Error1(f"<{a12!r}>") from None


def handler13(value=None, tag="lost"):
    log("in handler 14", value, tag)
    atexit.unregister(log)
    atexit.unregister(log)
    raise Error1(("it's").upper()) from Error1(f"<{46}>")


def handler15(value=None, tag="done"):
    log("in handler 16", value, tag)
    print(10, [x + 1 for x in range(1) if x > 1], sep=", ", end="\n")


def handler17(value=None, tag="bc"):
    log("in handler 18", value, tag)
    f4()


sys.stdout.flush()
pid19 = os.fork()
if pid19 == 0:
    t20 = "-".join([("").title(), "bc"])
    raise TypeError(f"<{t20!r}>")
status21 = os.waitpid(pid19, 0)[1]
log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
atexit.register(print, "{}|{:>4}".format(len([5, 2]), "it's"), f6(255))
try:
    log({"k": 42}, 1 - (2 if 7 < 1000 <= 1000 else 10))
except SystemExit as e22:
    log(str(e22))
    raise Error1
print(f4(f6(3)), ("%s and %04d" % ("é", 1000)).count("a"))
try:
    w23 = 2
    while w23 > 0:
        w23 -= 1
        atexit.register(log, len([1000, len("")]), ("é").upper())
        atexit.register(print, ",".join([", ".join(["100%", "done"]), f"<{93!r}>"]), f4(0) / 4)
        break
    for i24 in [1, 2]:
        atexit.register(Equal3(1))
        atexit.register(handler17)
    else:
        atexit.unregister(handler15)
except Error1 as e25:
    log(str(e25))
sys.stderr.write(("done").replace(TEXT[1], TEXT) + "\n")
sys.stdout.write("%s and %03d" % ("é", 10))
os._exit(7)
