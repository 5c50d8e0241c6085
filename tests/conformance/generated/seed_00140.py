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


class Error1(ArithmeticError):
    pass


class Error2(Error1):
    def __str__(self):
        return "a" + repr(self.args)


class Class3(object):
    shared = [42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


class Class4(object):
    shared = [1000, 10, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Error1("-".join(["done", "bc"]))


def f5(a6):
    try:
        NUMBER[0]
    except Exception:
        try:
            n7, *l8 = 3, a6, a6
            atexit._clear()
            raise KeyboardInterrupt()
        except Exception as e9:
            log(type(e9).__name__, e9.args)
            atexit.register(print, [a6, a6, 42], [len(w) for w in "x,y".split()])
        except SystemExit as e10:
            log(type(e10).__name__)
            log(type(e10.__context__).__name__)
            t11 = "{}|{:>7}".format(8 ** 3, "it's")
            str(-t11)
        x12 = not (a6 < "")
    except:
        n13 = 1 * a6
        return len([a6])
    else:
        with open("a.txt", "w") as file14:
            file14.write("%5.2f|%-6s|" % (1.25, "lost") + "\n")
            l15 = [v for v in [x for x in range(1) if x > 1] if isinstance(v, int)]
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    finally:
        d16 = {"x y": 255}
        n17 = (lambda v, w=9: v + w)(3)
    return a6


def f18(a19):
    for i20 in range(2):
        atexit.register(log, 10, "%s and %03d" % (repr(3), a19))
    return a19 + f5(a19)


def fail21(a22):
    "abc".index("z")


def handler23(value=None, tag=""):
    log("in handler 24", value, tag)
    try:
        atexit.unregister(sys.exit)
        log("done"[1:3], {"k": int(2.9)})
    except (OSError, RuntimeError):
        atexit.register(os.remove, "missing")
    except SystemExit as e25:
        log(str(e25))
        try:
            raise KeyError(("done").strip()) from None
        finally:
            t26 = ("a").rjust(7)
            atexit.register(log, 7, {"k": 5 - 0})
    except:
        sys.stdout.flush()
        sys.exit()


def handler27(value=None, tag="é"):
    log("in handler 28", value, tag)
    raise KeyError("two\nlines", 5)


def handler29(value=None, tag="two\nlines"):
    log("in handler 30", value, tag)
    try:
        try:
            n31 = len([len("lost"), len("it's")])
        except ZeroDivisionError as e32:
            log(str(e32))
            atexit.unregister(print)
            raise LookupError("" * 1)
        except Error2:
            atexit.register(handler23)
        (lambda v: v.bb)(3)
    finally:
        atexit.unregister(handler23)
        atexit.register(sys.exit, "bc")
        x33 = log(
            "x y",
            [1000].missing(),
        )
    d34 = {"a": int("42")}
    for i35 in (7, 255):
        atexit.register(fail21, i35)
        break
    else:
        sys.stdout.write("100%")


o36 = Class4(len("lost"))
log(o36, o36.add(1))
atexit.register(lambda: log(0.1 + 0.2))
log(json.dumps([len([10]), "%s and %04d" % ("bc", 0), None, 0 < 0 <= 10, {"k": 255}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
log("{}|{:>1}".format(10, "a"), f"<{40}>", f18(len([])))
n37, *l38 = (10 ^ 8), 0, 255
for i39 in [1, 2]:
    log(l38, {"k": ("a").count("two\nlines")}, ", ".join([("é").upper(), "%s and %03d" % ("two\nlines", 1)]))
    atexit._run_exitfuncs()
try:
    pass
except Exception:
    if "é" in "it's":
        n40 = len("%s and %05d" % ("100%", n37))
    class Local41(object):
        field = f18(n37)
d42 = {"done": 3 ** 13}
n37 * n37 + (n37 - n37 // 0)
