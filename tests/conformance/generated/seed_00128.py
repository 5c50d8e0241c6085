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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(KeyError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    atexit.register(print, str(a4), [len(w) for w in "a bb ccc".split()])
    return 7 + 42 - a4


def f5(a6):
    return f3(0)


def fail7(a8):
    raise Error1("100%", a8)


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    raise ArithmeticError()


try:
    try:
        raise KeyboardInterrupt
    finally:
        if isinstance(255, int):
            w11 = 3
            while w11 > 0:
                w11 -= 1
                l12 = [v for v in [1, 7, 1000, 42][:2] if isinstance(v, int)]
                atexit.register(handler9, (isinstance(7, int) or "x y" in "lost"))
                [7, [1 // v for v in (3, 0)]]
            print(5, {"k": f5(255)})
        try:
            d13 = {"a": 5 * 1000}
            [42, 2, 5, 10] + None
        except SystemExit:
            print(2 * 1.5, "%s and %03d" % (("é").strip(), f5(5)), sep="", end=";")
        except Error1 as e14:
            log(type(e14).__name__)
            log(type(e14.__context__).__name__)
            atexit.register(Equal2(2))
        else:
            atexit.unregister(handler9)
        finally:
            log(sum([3, f3(5)]), (255 - 7, repr(7)))
    try:
        sys.stdout.write("{}|{:>1}".format(42, "it's"))
        sys.stderr.write(("x y").strip() + "\n")
        1 * 1000 + ([5].nothing)
    except Exception:
        n15 = 3
    finally:
        sys.stdout.write("{}|{:>5}".format(1000, "x y"))
        try:
            log("done", {"done": 42}[0])
        except SystemExit:
            try:
                atexit.register(lambda: log((True or 5 < 2 <= 7)))
                dict([1])
            except SystemExit as e16:
                log(str(e16))
                raise Error1("%s and %02d" % ("é", 1000)) from e16
            except SystemExit as e17:
                log(type(e17).__name__, e17.args)
                log(type(e17.__context__).__name__)
                raise Error1(f"<{72}>")
            atexit.register(fail7, 2 * 5)
            raise LookupError(len([5, 1]))
        except Error1:
            d18 = {"x y": f5(2)}
            sys.stdout.write("{}|{:>6}".format(5, "bc"))
            raise ValueError(f"<{33!r}>")
        finally:
            l19 = [v for v in sorted([3]) if isinstance(v, int)]
            atexit.register(handler9, tag=", ".join(["lost", "done"]))
finally:
    atexit.register(print, ((2 & 8), "x y" * 1), {"k": 3 * 0})
def f20(a21):
    try:
        atexit.register(handler9)
        print(("lost").strip(), (f3(42) | 5), sep=", ", end=";")
        raise TypeError("lost", a21) from None
    except BaseException as e22:
        log(type(e22).__name__)
        raise Exception("it's"[::-1]) from e22
    except SystemExit as e23:
        log(type(e23).__name__)
        log(type(e23.__context__).__name__)
    else:
        try:
            try:
                print("lost"[:2], "{}|{:>3}".format(a21, "it's"))
                t24 = "bc"
                raise KeyboardInterrupt
            except Exception as e25:
                log(str(e25))
                l26 = [v for v in [7, a21, 0, 5] if isinstance(v, int)]
                sys.exit(a21)
            else:
                n27 = (",".join(["100%", "bc"])).count("it's")
            finally:
                t28 = "{}|{:>1}".format(f3(7), "é")
                atexit.register(handler9, [x for x in range(0) if x != 2])
            raise ArithmeticError("{}|{:>5}".format(a21, "lost"))
        except Exception:
            for i29 in (a21, a21):
                log([a21, 1000][::-1])
            else:
                print(",".join([repr(5), "100%"]))
            raise Error1(a21 * a21)
        except SystemExit:
            try:
                atexit.register(handler9, ("%s and %02d" % ("it's", 0)).strip())
                raise Error1("-".join(["a", ""]))
            except Exception as e30:
                log(type(e30).__name__)
                n31, t32 = (a21 if "é" in "100%" else a21), "lost"
    finally:
        atexit.register(fail7, f5(a21))
    return (1 - a21 if "lost" in "é" else 1000)
atexit.register(handler9, tag=("done").strip())
print((("x y").replace(TEXT[1], TEXT)).count("two\nlines"), len("x y"), {"k": (10 if True else 2)})
sys.stdout.flush()
log([], "{}|{:>4}".format((1000 if isinstance(7, int) else 10), "a"))
assert f20(255) == None
