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
    raise KeyError(2)


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
    with Manager1("a") as m4, Manager1("bc") as m5:
        w6 = 3
        while w6 > 0:
            w6 -= 1
            atexit._clear()
            try:
                pass
            except KeyError as e7:
                log(type(e7).__name__, e7.args)
                log(type(e7.__context__).__name__)
                t8 = (repr(a3)).strip()
            except Exception as e9:
                log(type(e9).__name__, e9.args)
                print(a3 - a3, "lost"[-1:], a3)
            finally:
                atexit.register(log, ("é" in "100%" and not "bc"), not [1, 2, a3, 0])
                n10 = a3
            return a3
        log((("lost").upper()).title(), len("a" + "it's"))
        return (10 if False else 7)
    return 3


def f11(a12):
    if a12 > f2(a12):
        atexit.register(print, "é", ("bc"[::-1]).replace(TEXT[1], TEXT))
        try:
            try:
                raise RuntimeError("-".join(["bc", "é"]))
            except Exception as e13:
                log(str(e13))
                atexit.register(abs, "done", 2)
                raise
            else:
                log("x y", "%s and %05d" % ("%s and %03d" % ("100%", 0), max([1, 3])))
                raise ValueError
            return a12 + 3
        except SystemExit:
            n14 = 0
            log(len([a12, 10, a12, 7]) + n14 * 255, n14 / 4, [(x, x * x) for x in range(3) if x > 1])
            return f2(a12)
        except (KeyError, ZeroDivisionError) as e15:
            log(type(e15).__name__)
            1000 < "bc"
        else:
            if not "done":
                atexit.register(print, 0.1 + 0.2, "100%")
            else:
                n16, t17 = a12, f"<{a12}>"
            sys.exit(a12)
        finally:
            print(("é").replace(TEXT[1], TEXT) + f"<{a12!r}>", 3, sep=", ", end="\n")
            a12 // 0
    elif 2 < a12 <= 0:
        atexit.register(lambda: log(f2(a12) * a12 + a12))
        return 0
    return a12


def handler18(value=None, tag="lost"):
    log("in handler 19", value, tag)


def handler20(value=None, tag=""):
    log("in handler 21", value, tag)
    log("x y", (1, "{}|{:>7}".format(2, "a")), f"<{84!s}>")
    t22 = "lost"


def handler23(value=None, tag="a"):
    log("in handler 24", value, tag)
    with Manager1("two\nlines") as m25, Manager1("two\nlines"):
        print(f"<{77}>", "{}|{:>4}".format(f11(7), ""), None)
    t27 = ("%s and %05d" % ("100%", 7)).title()
    x28 = NOTHING[5](2)


for i29 in (42, 0):
    n30, t31 = i29, ("100%").replace(TEXT[1], TEXT)
    log(i29 < 5 <= n30, t31)
else:
    l32 = [v for v in list(range(2, 9, 2)) if isinstance(v, int)]
atexit.register(print, not [5, 0, 42], len(sorted([])))
d33 = {"100%": ("x y").count("é")}
n34 = max([1 - 5, f11(10)])
signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
try:
    if False:
        atexit.register(handler18, None)
    atexit.register(lambda: log(len("a"[-1:])))
    len([n34, n34, n34, n34]) + (int(None))
finally:
    atexit.register(print, (f2(n34), "it's" + "it's"), (9 ** 6, ("lost").upper()))
def f35(a36):
    return a36
for i37 in (n34, 3):
    sys.stdout.write(", ".join(["é", "é"]))
else:
    print(None, n34, len([len(w) for w in "a bb ccc".split()]))
