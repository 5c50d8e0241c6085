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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


class Error2(ValueError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f4(a5):
    atexit.register(Manager3("100%").__exit__, None, None, None)
    return ("100%").count("100%")


def fail6(a7):
    try:
        n8 = (sum([a7, 10]) if (isinstance(a7, str) and True) else f4(1000))
        try:
            f4(1, 2)
        except Error2 as e9:
            log(type(e9).__name__)
            for i10 in (a7, n8):
                atexit.register(log, n8 < i10 <= i10, [len(w) for w in "x,y".split()])
                sys.stdout.write("bc" + chr(10))
                return i10
            return n8
        except ValueError:
            l11 = [v for v in list(reversed([42])) if isinstance(v, int)]
        else:
            if isinstance(n8, str):
                d12 = {"two\nlines": len("it's")}
                t13 = repr(list(range(1, 9, 3)))
            else:
                l14 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
            return a7
        raise Error1("é" * 2)
    finally:
        sys.stderr.write(f"<{a7}>" + "\n")
        try:
            pass
        except Exception as e15:
            log(str(e15))
        except LookupError:
            t16 = "%s and %04d" % (f"<{a7!r}>", (a7 if 1 != a7 else 42))
    x17 = log("", [1 // v for v in (2, 0)])


def handler18(value=None, tag="it's"):
    log("in handler 19", value, tag)
    d20 = {"two\nlines": 5}
    print("a", len([255, (1000 if True else 0)]))


def handler21(value=None, tag="é"):
    log("in handler 22", value, tag)
    try:
        for i23 in range(2):
            print((True and False))
            break
        log((f4(2), "-".join(["", "lost"])))
        assert f4(0) == None, "100%"
    except Error1 as e24:
        log(type(e24).__name__, e24.args)


def handler25(value=None, tag="two\nlines"):
    log("in handler 26", value, tag)
    raise Error1("%s and %04d" % ("", 0)) from None


try:
    with Manager3(""), Manager3("done") as m28:
        with Manager3("é") as m29:
            w30 = 3
            while w30 > 0:
                w30 -= 1
                n31, t32 = len(""), ("done").replace(TEXT[1], TEXT)
                atexit.register(handler25, {"k": 42})
            try:
                pass
            except Error1 as e33:
                log(type(e33).__name__)
                atexit.register(handler21, 10 * 1.5)
            except Exception as e34:
                log(type(e34).__name__, e34.args)
        if "100%" in "a":
            sys.stdout.flush()
            log(0.1 + 0.2, len("é") / 4, ("lost"[:2]).replace(TEXT[1], TEXT))
            exit(("é").title())
        elif (True or True):
            with Manager3("a"), Manager3("two\nlines"):
                n37 = f4(255)
    (7 if fail6(5 - 42) else 0)
finally:
    print("lost" in "done", f4(sum([0, 255])), (("done").count("done"), f"<{16!s}>"))
t38 = ("{}|{:>7}".format(42, "two\nlines")).title()
try:
    atexit.register(log, "x y" * 1, "{}|{:>1}".format(0, "x y"))
except BaseException as e39:
    log(str(e39))
    log(type(e39.__context__).__name__)
    sys.excepthook = hook
finally:
    print((5 if False else 3) + len([10, 42, 1, 42]), len(t38[1:3]))
with Manager3(""):
    n41 = 255
d42 = {"it's": 2}
if (10 < 255 <= 7 and True):
    atexit.register(handler21, {"k": f4(2)})
    atexit.register(handler21, tag=f"<{t38!r}>")
elif (not [255] or not "100%"):
    print(("{}|{:>7}".format(0, t38)).title())
try:
    pass
except BaseException as e43:
    log(type(e43).__name__)
    atexit.register(handler21, None)
except (RuntimeError, KeyError) as e44:
    log(str(e44))
    print([1000, 255, 2, 1000][::2])
os._exit(4)
