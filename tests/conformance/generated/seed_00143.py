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


class Error1(ValueError):
    pass


class Error2(ZeroDivisionError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return a5 - a5


def f6(a7):
    if (isinstance(a7, (str, list)) or True):
        for i8 in range(2):
            print(max([10, 0]), "{}|{:>5}".format(f4(i8), ""), sep="-", end="\n")
            assert f4(3) == None, "{}|{:>8}".format(a7, "bc")
    else:
        try:
            n9 = f4(f4(a7))
            try:
                print("%s and %02d" % ("%s and %03d" % ("bc", n9), max([255, a7])), "%s and %01d" % ("lost", a7))
                x10 = [1000, undefined + 1]
            finally:
                atexit.unregister(Equal3(2))
                sys.stdout.write(("").strip() + chr(10))
                log("a", NOTHING[5](2))
        except Exception as e11:
            log(type(e11).__name__)
            d12 = {"done": f4(a7)}
            TEXT[None]
        except Error2:
            try:
                log("it's", [a7, a7], ("{}|{:>4}".format(a7, "é")).replace(TEXT[1], TEXT))
                atexit.register(log, {"k": (255 if isinstance(a7, str) else a7)}, {"k": a7})
                sys.exit()
            except LookupError:
                print([len(w) for w in "x,y".split()], ("done" in "it's" and "100%" in "a"), 5 < 10 <= 42)
                n13, t14 = f4(255), "two\nlines"[1:]
    return 5


def fail15(a16):
    7 < "a"


def handler17(value=None, tag="x y"):
    log("in handler 18", value, tag)
    atexit.register(lambda: log(len(("é").upper())))
    sys.stdout.flush()
    w19 = 1
    while w19 > 0:
        w19 -= 1
        atexit.register(print, list(reversed([])), {"k": 0})
        try:
            [7][100]
        finally:
            if not "it's":
                d20 = {"two\nlines": len("a")}
                sys.stdout.flush()
        raise LookupError(f"<{47}>")


def handler21(value=None, tag="x y"):
    log("in handler 22", value, tag)
    def fail23(a24):
        (a24 if dict([1]) else 7)
    log("a", missing_name + 1)


def handler25(value=None, tag="it's"):
    log("in handler 26", value, tag)


atexit.register(handler21)
try:
    if ("bc").count("bc") >= f6(1):
        atexit.register(Equal3(3))
    elif not "lost":
        try:
            (2 +
                (fail15(f4(0))))
        except Error1 as e27:
            log(type(e27).__name__, e27.args)
            sys.stdout.flush()
        except Exception as e28:
            log(type(e28).__name__, e28.args)
            try:
                pass
            except SystemExit as e29:
                log(type(e29).__name__, e29.args)
                raise ArithmeticError(len("it's")) from e29
            except KeyError as e30:
                log(str(e30))
            finally:
                log(0.1 + 0.2, f"<{8}>")
            raise RuntimeError(f"<{89}>")
    else:
        try:
            try:
                t31 = "it's"
            except SystemExit as e32:
                log(type(e32).__name__)
                sys.stdout.write("it's" * 0 + chr(10))
            except BaseException as e33:
                log(type(e33).__name__)
            finally:
                sys.stderr.write("100%" + "\n")
                atexit.unregister(handler17)
            sys.stdout.flush()
            x34 = log("", missing_name)
        except Error2:
            t35 = "{}|{:>5}".format(5, "bc")
            sys.stdout.write("%s and %02d" % (t35, 3))
        except Exception as e36:
            log(type(e36).__name__)
            if False:
                t37 = "a"[::-1]
                atexit.register(log, None, "{}|{:>8}".format(sum([0, 1]), "bc"))
            elif isinstance(7, int):
                print(0, "%s and %03d" % ("{}|{:>5}".format(1, "é"), 7), ("x y").count(""))
                raise Exception(f"<{82!s}>")
            -"two\nlines"
    def f38(a39):
        try:
            log(len([len([]), 1000]), list(range(1, 3, 3)), f6(len([1000, 255])))
            x40 = f6(a39) + ([a39, a39, 0, 0] + None)
        except RuntimeError as e41:
            log(type(e41).__name__)
            log(type(e41.__context__).__name__)
            try:
                atexit.register(handler25)
                raise Error1(5)
            except SystemExit as e42:
                log(type(e42).__name__)
                atexit.register(log, [-x for x in [] if x != 2], (a39, ", ".join(["lost", ""])))
            except KeyError as e43:
                log(type(e43).__name__, e43.args)
            finally:
                log((a39 if a39 <= 1000 else a39) > a39 - a39, None, 64.5)
                atexit.register(lambda: log("-".join([("x y").upper(), "{}|{:>4}".format(a39, "é")])))
            x44 = undefined + 1
        except BaseException as e45:
            log(str(e45))
            print("two\nlines", 0.1 + 0.2)
        return ((1 if "it's" in "x y" else a39) ^ 8)
    x46 = 0 + ("it's".missing())
except RuntimeError as e47:
    log(str(e47))
    try:
        for i48 in (1000, 3):
            l49 = [v for v in sorted([i48, i48, i48], key=lambda v: -v) if isinstance(v, int)]
        x50 = str({"a": 0}["missing"])
    except SystemExit as e51:
        log(type(e51).__name__)
    except:
        d52 = {"é": len("bc")}
        raise Error2
    finally:
        if False:
            atexit.register(fail15, f4(2))
            w53 = 1
            while w53 > 0:
                w53 -= 1
                atexit.register(log, (2 == 1 and "x y" in ""), (len("two\nlines") if ("done" in "a" and True) else 1000))
        else:
            print(sorted([255, 1000, 1], key=lambda v: -v), {"k": 10 + 2}, {"k": f4(255)})
        if len([2, 2, 1000, 42]) != ("lost").count("é"):
            if 2 != 3 * 1:
                atexit.register(log, (5, "%s and %02d" % ("lost", 1000)), None)
            log(None, {"k": len([3, 255, 2])})
        else:
            print({"k": ("é").count("100%")}, [len(w) for w in "a bb ccc".split()], None)
    raise Error1(("").title())
atexit.register(lambda: log((("two\nlines").upper()).strip()))
atexit.register(print, repr([1, 2, 255, 2]) + "a"[::-1], ("done").title())
sys.stdout.flush()
if isinstance(1000, int):
    log(0.1 + 0.2, 1000 * 1000 * 1000)
elif (42 | 6) < (0 if isinstance(255, (str, list)) else 3):
    try:
        {"two\nlines": 255}["missing"]
    finally:
        n54 = (str(5)).count("é")
else:
    try:
        w55 = 2
        while w55 > 0:
            w55 -= 1
            for i56 in (0, 7):
                sys.stdout.write("%s and %05d" % ("é", i56))
                break
        for i57 in (255, 2):
            try:
                f4(i57) + ((lambda v: v.bb)(i57))
            except Error2 as e58:
                log(str(e58))
                log(type(e58.__context__).__name__)
                x59 = log(
                    "two\nlines",
                    fail15(f6(10)),
                )
            else:
                print({"k": i57 - 10})
            break
        [0, len(4)]
    except SystemExit as e60:
        log(type(e60).__name__, e60.args)
        log(type(e60.__context__).__name__)
        sys.exit(5)
    except SystemExit:
        l61 = [v for v in [42, 1, 7, 2][1:] if isinstance(v, int)]
        atexit.register(sys.exit, "a")
    else:
        n62 = max([2, len([3, 10])])
    raise TypeError("done", 255)
for i63 in range(0):
    t64 = f"<{i63}>"
    t65 = "done"
else:
    l66 = [v for v in list(range(0, 4, 3)) if isinstance(v, int)]
log({"k": len("bc")}, list(range(2, 6, 3)))
sys.exit(("x y").title())
