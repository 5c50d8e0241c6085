import atexit
import json
import multiprocessing
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
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise ZeroDivisionError((3 if 2 > 1000 else 1000))


class Class4(Class3):
    shared = [42, 255]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def f5(a6):
    return (a6 % 7)


def handler7(value=None, tag=""):
    log("in handler 8", value, tag)
    try:
        pass
    except RuntimeError as e9:
        log(type(e9).__name__)
    raise OSError(3)


def handler10(value=None, tag="it's"):
    log("in handler 11", value, tag)
    try:
        print([][1:], {"k": f5(10)})
        raise ValueError("bc") from None
    except SystemExit as e12:
        log(type(e12).__name__, e12.args)
    except Exception:
        try:
            d13 = {"bc": len([10, 0])}
            try:
                atexit.register(len)
                d13["bc"] = ("done").count("two\nlines")
                log(sorted(d13.items()))
                x14 = f5(k=3)
            except BaseException as e15:
                log(type(e15).__name__, e15.args)
                raise LookupError("two\nlines") from e15
            raise KeyError()
        except Exception as e16:
            log(str(e16))
            x17 = undefined
        atexit.unregister(sys.exit)


try:
    print((f5(0), "{}|{:>7}".format(10, "it's")), {"k": 5 * 3}, sep="", end="\n")
    n18 = 5 + 3 * f5(10)
    raise ArithmeticError(("two\nlines").title())
except SystemExit as e19:
    log(type(e19).__name__, e19.args)
atexit.register(Equal2(3))
def f20(a21):
    return sum([a21, a21]) * 7
pid22 = os.fork()
if pid22 == 0:
    atexit.register(handler10, "{0}{0!r}".format("x y"))
    try:
        raise OSError(("two\nlines").replace(TEXT[1], TEXT))
    except Exception as e23:
        log(type(e23).__name__, e23.args)
        try:
            pass
        except OSError as e24:
            log(str(e24))
    thread25 = threading.Thread(target=handler10, args=(7,))
    thread25.start()
    thread25.join()
    log(thread25.is_alive())
    os._exit(9)
status26 = os.waitpid(pid22, 0)[1]
log(os.WIFEXITED(status26), os.WIFSIGNALED(status26), status26)
raise SystemExit(f5(0))
