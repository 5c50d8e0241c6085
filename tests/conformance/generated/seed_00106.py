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
        return isinstance(other, Equal2) and self.n == other.n


def fail3(a4):
    t5 = "lost"
    a4 / len([])


def fail6(a7):
    print((str([10, 7])).count("it's"))
    x8 = a7 * a7 + ([a7, 7, a7][100])


def handler9(value=None, tag="bc"):
    log("in handler 10", value, tag)
    sys.stdout.flush()


def handler11(value=None, tag="it's"):
    log("in handler 12", value, tag)
    x13 = log("bc", NOTHING[5](2))


def fail14(a15):
    sys.exit("{}|{:>4}".format(a15, "lost"))
def fail16(a17):
    x18 = a17 - 3 / 0
sys.stdout.flush()
pid19 = os.fork()
if pid19 == 0:
    try:
        try:
            raise Exception(str(255))
        finally:
            t20 = "a"
        log(
            "",
            [].missing(),
        )
    finally:
        t21 = "done"
        print((1, f"<{t21!r}>"), "a"[::-1])
    os.kill(os.getpid(), signal.SIGKILL)
status22 = os.waitpid(pid19, 0)[1]
log(os.WIFEXITED(status22), os.WIFSIGNALED(status22), status22)
atexit.register(print, None, 0.1 + 0.2)
print((not [] or isinstance(42, (str, list))), 42, len([7, 255, 1000]))
w23 = 3
while w23 > 0:
    w23 -= 1
    try:
        log("two\nlines")
        raise IndexError("{}|{:>5}".format(2, "")) from ArithmeticError("{}|{:>4}".format(0, "a"))
    except NameError as e24:
        log(str(e24))
        log(type(e24.__context__).__name__)
        max([5, 2]) + ((lambda v: v.bb)(0))
    finally:
        try:
            print(sorted([255, 2, 1000], reverse=True), [1, 1000, 42], sep="-", end="\n")
            atexit.register(Manager1("lost").__exit__, None, None, None)
        except NameError:
            atexit.register(lambda: log((len([2, 10, 255]), "%s and %05d" % ("a", 10))))
            try:
                atexit.register(print, f"<{15}>", str([]) + "{}|{:>5}".format(5, "it's"))
                log(0.1 + 0.2)
                raise
            except BaseException as e25:
                log(str(e25))
                n26 = ("%s and %03d" % ("it's", 1000)).count("two\nlines")
            except Exception as e27:
                log(str(e27))
        except ZeroDivisionError as e28:
            log(type(e28).__name__)
            with Manager1(""), Manager1("bc"):
                d31 = {"two\nlines": 1}
                sys.stdout.write("two\nlines" + chr(10))
        else:
            log([][::-1], (len("a"), ", ".join(["x y", "100%"])), "%s and %01d" % ("it's", 3))
        finally:
            with Manager1("") as m32, Manager1("x y") as m33:
                t34 = "%s and %03d" % ("x y", 7 - 3)
                atexit.register(fail6, len([42, 0, 2, 10]))
sys.exit(256)
