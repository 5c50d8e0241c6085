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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


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
        return True


class Class3(object):
    shared = [7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f4(a5):
    log("a")
    return [3, a5, a5][1]


def handler6(value=None, tag="a"):
    log("in handler 7", value, tag)
    n8, *l9 = 2, 1000, 42
    with Manager2("done") as m10:
        try:
            sys.exit(len("100%"))
        except SystemExit as e11:
            log(str(e11))
            atexit.register(log, (n8 * 0, "%x %o" % (98, 60)), isinstance(n8, int))
            x12 = l9[100]
        except ZeroDivisionError as e13:
            log(type(e13).__name__, e13.args)
            try:
                o14 = Class3((n8 if "bc" in "bc" else 3))
                log(o14, o14.add(n8))
                raise IndexError(f"<{n8!r}>") from Error1()
            except Exception as e15:
                log(type(e15).__name__)
                log(atexit.unregister(n8))
            except SystemExit as e16:
                log(type(e16).__name__, e16.args)
        else:
            atexit.register(log, len("bc" + "done"), (str([0, n8])).replace(TEXT[1], TEXT))
        if not l9:
            print(n8, len([f4(n8), 10]), "%s and %02d" % ("{}|{:>2}".format(n8, "a"), f4(n8)))
            for i17 in range(3):
                atexit.register(log, [-x for x in l9], 2)
            else:
                sys.stdout.write("{}|{:>7}".format(n8, "x y"))


def handler18(value=None, tag="a"):
    log("in handler 19", value, tag)
    for i20 in (1, 1000):
        with Manager2(""):
            n22 = i20
            atexit.register(lambda: log(repr(("é", i20))))
        n23, *l24 = [0, 0, i20][True], 0, i20
    else:
        gone25 = 3
        del gone25


if 0 < 42 <= 7:
    sys.stdout.write("a" + "" + chr(10))
    atexit.register(log, {"k": 255 + 3}, "%s and %04d" % (f"<{74}>", (10 // -4)))
elif True:
    thread26 = threading.Thread(target=handler6, args=(10,))
    thread26.start()
    thread26.join()
    log(thread26.is_alive())
    log(
        "lost",
        zzz + 1,
    )
atexit.unregister(log)
o27 = Class3(len([]))
log(o27, o27.add(7))
raise ZeroDivisionError(("").upper())
