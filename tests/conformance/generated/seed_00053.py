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


class Error1(KeyError):
    def __init__(self, *args):
        KeyError.__init__(self, *args)
        self.extra = 2


class Error2(KeyError):
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


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    try:
        raise Error1
    except (IndexError, IndexError):
        if 1000 < 1 <= 10:
            log("-".join(["100%", "-".join(["it's", ""])]), {"k": 2})
            try:
                print([3, 1000])
                raise OSError("bc")
            except SystemExit as e7:
                log(type(e7).__name__)
                x8 = zzz + 1
            except BaseException:
                n9, t10 = len([1, a6]), "two\nlines"
                atexit._clear()
                return a6 + 7
            return a6
        raise IndexError("x y"[::-1])
    return a6


def f11(a12):
    for i13 in (a12, a12):
        atexit.unregister(Equal4(1))
    else:
        l14 = [v for v in [x * 2 for x in []] if isinstance(v, int)]
    return f5(1)


def fail15(a16):
    raise Exception("{}|{:>6}".format(a16, "it's"))


def fail17(a18):
    d19 = {"done": (a18 & 3)}
    str(missing_name(1))


def handler20(value=None, tag="lost"):
    log("in handler 21", value, tag)
    x22 = log(
        "it's",
        [1 // v for v in (2, 0)],
    )


try:
    try:
        n23, t24 = 5, "é"
        sys.exit(None)
    except Exception:
        atexit.unregister(print)
    except Exception as e25:
        log(type(e25).__name__)
    sys.stderr.write(f"<{59!r}>" + "\n")
finally:
    t26 = f"<{92!s}>"
    with Manager3(t26):
        with Manager3("done"), Manager3(t26):
            with Manager3("100%"), Manager3("100%") as m31:
                log({"k": len("done")}, "two\nlines"[1:])
                raise IndexError(t26)
            for i32 in [1, 2]:
                d33 = {"it's": i32}
                atexit.unregister(handler20)
            else:
                atexit.register(handler20, "it's")
            5 / (1 - 1)
        with Manager3("done") as m34, Manager3("") as m35:
            atexit.register(handler20)
            d36 = {t26: 1000 - 42}
            x37 = 7 % len([])
l38 = [v for v in list(range(0, 9, 3)) if isinstance(v, int)]
print(f5(1000) / 4, ("%s and %03d" % ("bc", 1000)).title())
w39 = 1
while w39 > 0:
    w39 -= 1
    with Manager3("lost") as m40, Manager3("x y") as m41:
        atexit.register(handler20, tag="it's" * 2)
        sys.exit("")
atexit.unregister(handler20)
def f42(a43):
    return 2
log({"k": ("lost").count("bc")}, f"<{l38!r}>")
atexit.register(print, list(range(2, 3, 3)), [x % 3 for x in range(3) if x != 2])
raise SystemExit()
