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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    atexit.register(sys.exit, "é")
    return (a4 if "é" in "two\nlines" else a4) * len([])


def f5(a6):
    return a6


def handler7(value=None, tag="a"):
    log("in handler 8", value, tag)
    for i9 in range(3):
        n10 = i9
        raise LookupError("{}|{:>6}".format(2, "two\nlines"))
    log(
        "100%",
        NOTHING[5](2),
    )


def handler11(value=None, tag="é"):
    log("in handler 12", value, tag)
    with Manager1("") as m13, Manager1("lost") as m14:
        if not "lost":
            sys.stdout.write("%s and %02d" % ("x y", 42) + chr(10))
            atexit.register(lambda: log("x y"))
        elif (3 & 9) != len([]):
            print(1000, 1000, "100%" in "it's")
    if not "x y":
        try:
            atexit.register(print, {"k": 42 + 3}, [x for x in range(3)])
            with Manager1("a"), Manager1("two\nlines") as m16:
                n17 = 255
                (2 ^ 5) + (f5(1, 2))
            str([1 // v for v in (2, 0)])
        except Exception as e18:
            log(str(e18))
            log(type(e18.__context__).__name__)
            raise ArithmeticError((1000 ^ 7))
    else:
        atexit.unregister(print)
    (42 if not "é" else 0) + (undefined)


def handler19(value=None, tag="done"):
    log("in handler 20", value, tag)
    raise ValueError


try:
    assert len([3, 255]) == None, f"<{45!r}>"
except Exception:
    pid21 = os.fork()
    if pid21 == 0:
        log("two\nlines"[::-1])
        l22 = [v for v in [0][:2] if isinstance(v, int)]
        atexit.unregister(sys.exit)
        raise SystemExit(1000)
    status23 = os.waitpid(pid21, 0)[1]
    log(os.WIFEXITED(status23), os.WIFSIGNALED(status23), status23)
    if isinstance(7, int):
        try:
            raise IndexError(f"<{63!s}>")
        except Exception as e24:
            log(type(e24).__name__)
            raise LookupError() from e24
        except TypeError as e25:
            log(type(e25).__name__)
            t26 = ("" * 0).strip()
            x27 = dict([1])
        raise
    elif False:
        print(10, {"k": 1 + 0}, sep="", end=";")
    else:
        w28 = 3
        while w28 > 0:
            w28 -= 1
            log(list(range(3, 3, 1)), len("bc" + ""), 2 ** 7 / 4)
            try:
                len([5, 2, 3]) + ([10, 10, 0, 1000].nothing)
            except Exception as e29:
                log(type(e29).__name__, e29.args)
                n30, t31 = len([10, 10, 7, 1]), "two\nlines" + "bc"
                continue
            break
    raise
else:
    try:
        [1 // v for v in (2, 0)]
    finally:
        try:
            raise KeyError("x y", 1000)
        except ValueError as e32:
            log(type(e32).__name__, e32.args)
            raise TypeError("%s and %02d" % ("a", 255)) from e32
        else:
            try:
                print("a" * 2, "%s and %04d" % ("{}|{:>7}".format(7, "a"), 0 * 7))
                x33 = log(
                    "x y",
                    [42, 7, 1000, 2].nothing,
                )
            except SystemExit as e34:
                log(str(e34))
                str([42][-9])
            except Exception as e35:
                log(str(e35))
            else:
                sys.stdout.flush()
        log(
            "bc",
            len("done") // (1 - 1),
        )
try:
    raise ArithmeticError("x y", 7)
finally:
    if "it's" in "100%":
        atexit.register(lambda: log([]))
sys.stdout.write("bc")
atexit.register(handler7, tag="{}|{:>4}".format(2, "bc"))
sys.stdout.write(("x y").replace(TEXT[1], TEXT) + chr(10))
with Manager1("100%") as m36, Manager1("a"):
    try:
        x38 = [255].qqq.www
    except IndexError as e39:
        log(type(e39).__name__)
        atexit.register(handler19, (42 - 7, "{}|{:>4}".format(255, "é")))
    x40 = f5()
atexit.register(Equal2(2))
try:
    sys.stderr.write(f"<{83!r}>" + "\n")
    raise SystemExit()
finally:
    try:
        try:
            l41 = [v for v in sorted([1000]) if isinstance(v, int)]
            t42 = "-".join([",".join(["lost", "x y"]), "%s and %02d" % ("two\nlines", 1000)])
        except (ValueError, LookupError):
            n43, t44 = ("it's").count("two\nlines"), ", ".join(["a", "x y"])
            x45 = (n43 if {t44: n43}[0] else n43)
        except Exception as e46:
            log(type(e46).__name__, e46.args)
            log(type(e46.__context__).__name__)
        else:
            sys.stdout.write("done"[:2])
        try:
            (2 +
                ({"x y": 10}[None]))
        finally:
            sys.stderr.write(f"<{23!s}>" + "\n")
            print("{}|{:>1}".format((1 & 3), "bc"), {"k": 10}, sep="-", end=";")
    except (KeyError, IndexError) as e47:
        log(type(e47).__name__)
        raise TypeError("", 1)
    except Exception as e48:
        log(type(e48).__name__)
        w49 = 2
        while w49 > 0:
            w49 -= 1
            atexit.register(handler7, tag="a")
    except:
        try:
            pass
        except Exception as e50:
            log(type(e50).__name__)
        finally:
            if f3(1000) > 7:
                sys.stdout.write(("bc").title())
            elif 42 < 7 <= 2:
                n51 = 7
            else:
                print(",".join(["%s and %02d" % ("a", 10), "{}|{:>4}".format(5, "x y")]), len(list(range(1, 3, 2))), sep=", ", end="\n")
            for i52 in [1, 2]:
                print(1 / 4, {"k": len("é")})
                x53 = dict([1])
            else:
                d54 = {"x y": f3(3)}
    finally:
        atexit.register(Equal2(3))
assert len([7, 42]) == None
