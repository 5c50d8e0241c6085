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
    raise KeyError(2)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return len("é") + a4


def f5(a6):
    return a6


def fail7(a8):
    atexit.register(log, (255 if isinstance(7, str) else 10) / 4, isinstance(a8, (str, list)))
    len([a8, a8]) + (0 / (1 - 1))


def fail9(a10):
    try:
        try:
            sys.stdout.flush()
            n11, t12 = a10, "-".join(["lost", "x y"])
            dict([1])
        except (TypeError, OSError):
            d13 = {"bc": a10 - 2}
            NOTHING()
        except Exception as e14:
            log(type(e14).__name__, e14.args)
            with Manager1("x y") as m15:
                print("%s and %02d" % ("", a10) + "", 14.5)
                print((f"<{a10!s}>").upper(), a10, sep=", ", end="\n")
        try:
            print("{}|{:>1}".format(a10 * a10, "bc"), None, sep="", end=";")
            if len([10, 1000]) < ("").count("x y"):
                d16 = {"done": a10 - 3}
                return a10
            elif not "x y":
                d17 = {"lost": ("it's").count("a")}
            else:
                sys.stdout.write("done")
            raise SystemExit(a10 - a10)
        except NameError as e18:
            log(type(e18).__name__, e18.args)
            log(type(e18.__context__).__name__)
        else:
            for i19 in [1, 2]:
                atexit.unregister(log)
        sys.exit("100%")
    except RuntimeError:
        print(10 - 1000 * 3)
        d20 = {"100%": (a10 ^ 9)}
        return a10
    except OSError as e21:
        log(type(e21).__name__)
        for i22 in (a10, a10):
            print(f3(i22 + i22), (5, "bc"), len([i22, a10]) <= f3(a10))
    raise RuntimeError(3) from None


def handler23(value=None, tag=""):
    log("in handler 24", value, tag)
    try:
        sys.stderr.write("%s and %05d" % ("two\nlines", 5) + "\n")
        zzz + 1
    finally:
        with Manager1("100%"), Manager1("bc") as m26:
            with Manager1("100%"):
                log([2, 1, 2])
            print(2 < 2 <= 3, [])


with Manager1("it's") as m28, Manager1("it's") as m29:
    d30 = {"two\nlines": f3(1000)}
    raise RuntimeError(f"<{40!r}>") from ValueError
signal.signal(signal.SIGINT, on_signal)
atexit.register(handler23, 42)
atexit.register(print, 3, "{}|{:>5}".format(0 - 1, ""))
l31 = [v for v in [1, 1, 7, 7][-2:] if isinstance(v, int)]
print((len("done") ^ 9), {"k": (42 if "lost" in "done" else 10)})
for i32 in [1, 2]:
    try:
        pass
    except SystemExit as e33:
        log(type(e33).__name__, e33.args)
    except NameError as e34:
        log(type(e34).__name__, e34.args)
        log("a")
    if not "it's":
        atexit.register(lambda: log(len("é") + (2 if "bc" in "a" else 0)))
    else:
        if (False or isinstance(i32, (str, list))):
            atexit.unregister(print)
            atexit.register(handler23, ((i32 if not "a" else i32), ("é").strip()))
        elif (5 < 1000 <= 2 or i32 > 10):
            try:
                sys.stdout.flush()
                10 // 0
            except BaseException:
                sys.stdout.write(f"<{l31!s}>")
            raise Exception("bc", 2)
    break
os._exit(2)
