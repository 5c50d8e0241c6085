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


class Error1(TypeError):
    def __init__(self, *args):
        TypeError.__init__(self, *args)
        self.extra = 0


class Error2(ZeroDivisionError):
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
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    try:
        pass
    except Exception as e7:
        log(str(e7))
        x8 = str(dict([1]))
    except Exception as e9:
        log(type(e9).__name__)
        [a6, 5, 42, 3][9]
    finally:
        print(1, "x y" * 1)
    assert len([10, a6]) == None


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    for i12 in [1, 2]:
        pass
        sys.stdout.write(repr(1))


try:
    try:
        t13 = f"<{62}>"
        sys.exit(max([5, 0]))
    except BaseException as e14:
        log(str(e14))
        print((3, "%s and %04d" % ("lost", 1)), (repr([])).count("x y"), sep=", ", end="\n")
        raise OSError(f"<{80!s}>")
except SystemExit as e15:
    log(type(e15).__name__)
    if True:
        if "x y" in "x y":
            w16 = 1
            while w16 > 0:
                w16 -= 1
                d17 = {"done": 0 + 0}
                sys.stdout.write("%s and %01d" % ("a", 5))
                break
        for i18 in [1, 2]:
            sys.stdout.flush()
            continue
finally:
    try:
        x19 = log("bc", fail5(len("done")))
    except Exception as e20:
        log(type(e20).__name__, e20.args)
        raise Error2(10 * 0)
    finally:
        print("a")
    log(0.1 + 0.2, sorted([5], key=lambda v: -v), ("lost").replace(TEXT[1], TEXT))
sys.stdout.write("{}|{:>8}".format(42, "it's"))
atexit.unregister(handler10)
n21 = len(sorted([10, 1000]))
atexit.register(lambda: log(None))
atexit.unregister(handler10)
for i22 in (n21, n21):
    with Manager3("a"), Manager3("two\nlines") as m24:
        try:
            pass
        except Exception:
            atexit.register(sys.exit, i22)
            if 1 < 3 <= 3:
                log(len([][-2:]), "é" + "{}|{:>1}".format(i22, "done"))
                print(f"<{i22}>", {"k": len([1000])}, sep="-", end="\n")
            else:
                print((str(i22)).replace(TEXT[1], TEXT), "-".join(["two\nlines", ""]))
                raise RuntimeError(n21)
            break
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGTERM)
(n21 if n21 * n21 // len([]) else n21)
