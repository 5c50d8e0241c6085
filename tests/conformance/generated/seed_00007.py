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
    raise KeyError(1)


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


def f2(a3):
    print({"k": 1000 + a3}, 3)
    return 7


def handler4(value=None, tag="done"):
    log("in handler 5", value, tag)
    print([x * 2 for x in range(1) if x % 2 == 0])
    try:
        log("two\nlines", dict([1]))
    finally:
        with Manager1("two\nlines") as m6:
            if 10 < 5 <= 1:
                atexit.register(print, sum([7, 255]) * 3 * 1, 7 + 5 - len([10, 255]))
            t7 = "it's"
            raise TypeError()
        try:
            (7 +
                (int("x1")))
        except (RuntimeError, KeyError) as e8:
            log(str(e8))
            with Manager1("two\nlines"), Manager1("a"):
                sys.stdout.write(repr([2, 1, 10, 255]))
        except (ZeroDivisionError, Exception):
            sys.stderr.write("%s and %05d" % ("done", 1000) + "\n")
        else:
            print(0.1 + 0.2, 1000, sep="-", end="\n")
        finally:
            for i11 in (2, 2):
                print("{}|{:>5}".format(max([i11, i11]), "x y"), 42, (i11 if not "bc" else i11) + f2(i11))


pid12 = os.fork()
if pid12 == 0:
    thread13 = threading.Thread(target=handler4, args=(255,))
    thread13.start()
    thread13.join()
    log(thread13.is_alive())
    print(10)
    def fail14(a15):
        try:
            pass
        except BaseException as e16:
            log(type(e16).__name__, e16.args)
        except ValueError as e17:
            log(type(e17).__name__, e17.args)
            raise Exception("bc", 1000) from e17
        else:
            w18 = 2
            while w18 > 0:
                w18 -= 1
                print("100%", [len(w) for w in "a bb ccc".split()], (255, "{}|{:>3}".format(a15, "bc")))
                log(a15)
        raise TypeError("two\nlines")
    os._exit(2)
status19 = os.waitpid(pid12, 0)[1]
log(os.WIFEXITED(status19), os.WIFSIGNALED(status19), status19)
d20 = {"done": 3}
atexit.register(print, len("%s and %01d" % ("a", 3)), (len([3, 1000, 42]) if (255 != 255 and not "é") else ("é").count("it's")))
n21 = 3
print(list(range(2, 7, 2)), f2(n21 + n21), sep="", end=";")
sys.exit(n21)
