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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    atexit.register(lambda: log({"k": a4}))
    return 4 ** 12


def fail5(a6):
    raise Error1("é", 3) from Error1("%s and %02d" % ("é", a6))


def fail7(a8):
    raise TypeError("{}|{:>2}".format(a8, "done"))


def handler9(value=None, tag="bc"):
    log("in handler 10", value, tag)
    atexit.register(Equal2(1))


def handler11(value=None, tag="é"):
    log("in handler 12", value, tag)
    try:
        n13, t14 = f3(255), ("100%").upper()
        raise Error1()
    finally:
        n15 = 7
    print({"k": 10}, {"k": 7 + 1})


def handler16(value=None, tag="two\nlines"):
    log("in handler 17", value, tag)


sys.unraisablehook = unraisable
sys.stdout.write(("").title() + chr(10))
if (2 < 0 <= 42 or not "done"):
    try:
        atexit.register(handler16)
        1 / (1 - 1)
    except Error1 as e18:
        log(str(e18))
        n19, t20 = 3 ** 8, "%s and %01d" % ("x y", 255)
    except TypeError:
        atexit.register(print, len("é"[1:3]), {"k": ("it's").count("a")})
        print("a", [x for x in range(4) if x != 2], ((10 if 10 >= 0 else 3) ^ 5))
        raise SystemExit(256)
    d21 = {"it's": f3(3)}
else:
    for i22 in (255, 2):
        atexit.register(fail7, f3(i22))
print("%s and %02d" % ("done", ("done").count("lost")))
for i23 in range(1):
    print("-".join([("done").title(), f"<{i23}>"]), "{}|{:>7}".format(f3(i23), ""))
try:
    (1000 +
        ("é".qqq.www))
finally:
    try:
        l24 = [v for v in [7, 1000, 1000, 10] if isinstance(v, int)]
        raise Error1(2 - 1)
    except KeyError as e25:
        log(type(e25).__name__)
        w26 = 2
        while w26 > 0:
            w26 -= 1
            for i27 in [1, 2]:
                print(i27 - 7 - i27, "{}|{:>1}".format(i27, "done"), sep="-", end="\n")
                atexit.register(abs, "it's", i27)
                break
            w28 = 2
            while w28 > 0:
                w28 -= 1
                l29 = [v for v in sorted([3, 0, 3, 2]) if isinstance(v, int)]
                atexit.register(handler16, 5 * 0 / 4)
            continue
    except BaseException as e30:
        log(type(e30).__name__)
        raise Error1
    else:
        n31 = len([42, 0]) * (7 & 3)
    t32 = "bc"
w33 = 3
while w33 > 0:
    w33 -= 1
    log(((1000 if isinstance(3, int) else 10) if (not [1000] and isinstance(10, int)) else f3(255)))
    for i34 in range(0):
        try:
            pass
        finally:
            try:
                i34 += f3(7)
                raise LookupError("{}|{:>2}".format(i34, "a"))
            finally:
                print([7, 1][1:], repr(list(range(0, 9, 1))))
        try:
            for i35 in range(3):
                log(63.5)
            raise Error1()
        except ValueError:
            try:
                atexit.register(Equal2(3))
                log("%s and %02d" % ("a" * 3, i34), (i34 ^ 7), [x * 2 for x in range(4)])
                raise Exception(("").title())
            except SystemExit:
                print({"k": i34}, len([]))
                t36 = "{}|{:>8}".format(i34, "it's")
                x37 = log("bc", i34 * 3 % len([]))
            except SystemExit as e38:
                log(str(e38))
                raise Error1()
            if "lost" in "é":
                n39 = ("%s and %02d" % ("it's", i34)).count("é")
                print("100%"[1:3], (10, "x y"[1:3]))
            raise IndexError("{}|{:>2}".format(0, "it's"))
        except Exception:
            atexit.unregister(handler11)
        finally:
            try:
                [1000, fail5(i34 + 7)]
            except SystemExit as e40:
                log(type(e40).__name__)
                log(i34)
                raise OSError("100%", i34)
            finally:
                print([x % 3 for x in range(5) if x > 1], list(range(2, 9, 3)))
                atexit.register(print, [i34], i34 != 10)
            try:
                pass
            except Exception:
                log((i34, ("a").upper()), 3)
                fail5(f3(i34))
            except Error1 as e41:
                log(type(e41).__name__)
                raise Error1() from e41
            else:
                n42 = 1000
                assert (42 ^ 3) == None, ""
            finally:
                atexit.register(handler16)
                print(sum([f3(i34), f3(1)]))
        continue
print((len("two\nlines"), f"<{96!r}>"))
raise Error1("%s and %01d" % ("lost", 1)) from ArithmeticError()
