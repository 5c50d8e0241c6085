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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


def fail2(a3):
    raise ArithmeticError("bc", 42)


def handler4(value=None, tag="two\nlines"):
    log("in handler 5", value, tag)
    if 7 < 10 <= 2:
        sys.stdout.flush()
    try:
        raise IndexError(5)
    except Exception:
        atexit.register(print, [len(w) for w in "x,y".split()], list(range(0, 5, 2)))
    except Exception as e6:
        log(type(e6).__name__)
        w7 = 1
        while w7 > 0:
            w7 -= 1
            print(len(list(reversed([10]))), 255, [255, 42])
            n8 = len(f"<{32!s}>")
            continue


def handler9(value=None, tag="x y"):
    log("in handler 10", value, tag)
    raise IndexError()


def handler11(value=None, tag="é"):
    log("in handler 12", value, tag)
    log(2 * 1.5, ("lost").upper(), 19.5)


n13 = len("{}|{:>1}".format(2, "x y"))
try:
    for i14 in (n13, 42):
        atexit.unregister(Equal1(3))
        try:
            n15 = 2
            if (5 != 0 and False):
                sys.stdout.write(",".join(["lost", "lost"]) + chr(10))
                atexit.register(log, (n15 + 7, "{}|{:>7}".format(n15, "lost")), False)
            elif not "x y":
                n16 = 1
            else:
                print({"k": 7 ** 2}, 7 ** 35, n13)
            raise RuntimeError(str([10, 255]))
        except SystemExit as e17:
            log(type(e17).__name__, e17.args)
        except NameError as e18:
            log(str(e18))
            atexit.register(handler11, 8 ** 11)
    raise LookupError()
finally:
    print((n13 * 1000 | 2), [0, n13])
if (False and not "é"):
    n13 *= n13 + n13
    try:
        try:
            pass
        except TypeError:
            n19, t20 = 255, "bc" + "bc"
            atexit.register(handler4, n19 + n13 + 1000 * 1000)
        finally:
            t21 = f"<{n13}>"
        print({"k": 10})
        raise SystemExit(1)
    except SystemExit as e22:
        log(type(e22).__name__)
        raise LookupError("done" * 1) from e22
    except BaseException as e23:
        log(str(e23))
        atexit.register(print, n13, "100%")
    except:
        log([x % 3 for x in range(5) if x > 1])
    finally:
        try:
            n13 += (n13 if isinstance(n13, (str, list)) else n13)
        except Exception as e24:
            log(str(e24))
            raise ZeroDivisionError() from e24
        except ValueError as e25:
            log(type(e25).__name__)
            log(type(e25.__context__).__name__)
            raise OSError("two\nlines") from e25
        else:
            if 42 < 3 <= n13:
                n26, t27 = 2 * 1, "%s and %03d" % ("it's", n13)
            else:
                sys.stderr.write(str(n13) + "\n")
                sys.exit([n13, n13, n13, n13])
        try:
            raise LookupError()
        except (KeyError, IndexError):
            log(str([n13]))
            raise OSError(len([n13, n13]))
        except Exception as e28:
            log(str(e28))
            raise TypeError() from e28
        except:
            w29 = 2
            while w29 > 0:
                w29 -= 1
                pass
                n30 = 255 * n13
                continue
else:
    print([10, n13], ",".join(["%s and %04d" % ("", n13), "bc"]), sep=", ", end="\n")
def fail31(a32):
    for i33 in range(0):
        try:
            try:
                atexit.register(handler11, 42 + 255 - a32)
                raise KeyError("é" + "it's")
            finally:
                t34 = f"<{n13!s}>"
                print(3 - (n13 & 2), f"<{t34!r}>", 7)
            raise KeyError("{}|{:>7}".format(2, "x y"))
        except NameError as e35:
            log(type(e35).__name__, e35.args)
            (n13 if int("x1") else 7)
        finally:
            print("%s and %03d" % ("lost"[1:3], a32), (i33 + 0 | 1), sep=", ", end="\n")
    x36 = [2, [1 // v for v in (1, 0)]]
atexit.register(sys.exit, "x y")
