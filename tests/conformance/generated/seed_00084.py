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


def f1(a2):
    try:
        raise IndexError(42) from None
    except Exception as e3:
        log(type(e3).__name__)
        raise
    except ArithmeticError:
        for i4 in (7, a2):
            try:
                log([len(w) for w in "x,y".split()], "100%", {"k": max([i4, 2])})
                dict([1])
            except ValueError:
                atexit._clear()
            finally:
                d5 = {"x y": i4}
                t6 = "%s and %02d" % ("%s and %03d" % ("bc", a2), len([i4, a2]))
            return len([42, i4])
        log("{}|{:>1}".format(a2, "done"), None)
        return (42 if False else 1000)
    return ("two\nlines").count("")


def fail7(a8):
    for i9 in [1, 2]:
        atexit.unregister(sys.exit)
    a8 + a8 + ([5][9])


def fail10(a11):
    try:
        print("{}|{:>3}".format(len("é"), "é"), f1(len("bc")))
        len([0]) % len([])
    except Exception:
        if "two\nlines" in "lost":
            print(44.5, (a11 * 1000, ", ".join(["x y", ""])), sep=", ", end=";")
            return ("two\nlines").count("x y")
        elif isinstance(1000, str):
            atexit.register(abs, "é", a11)
            return a11
        else:
            t12 = "%s and %03d" % (("x y").upper(), (a11 ^ 4))
        log(a11, "", {"k": a11 + 3})
        raise TypeError(5 - 3)
    except:
        sys.stdout.flush()
        return 255 - 0
    else:
        t13 = "it's" * 3
        return (t13).count(t13)
    x14 = missing_name(1)


def handler15(value=None, tag="é"):
    log("in handler 16", value, tag)


def handler17(value=None, tag="100%"):
    log("in handler 18", value, tag)
    f1(1000) + (fail10(("it's").count("a")))


atexit.register(handler17, tag="done")
atexit._run_exitfuncs()
if (2 < 255 <= 5 or 10 >= 0):
    try:
        for i19 in (42, 0):
            log((repr([])).title(), 2 ** 30 - i19, i19)
        for i20 in [1, 2]:
            atexit.register(lambda: log(((i20 if True else i20), "%s and %03d" % ("100%", 5))))
            log(i20, f"<{i20!s}>")
        raise TypeError(("a").count("it's"))
    finally:
        t21 = "100%" * 0
    [10, len([5]) / len([])]
n22 = 0
l23 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
w24 = 3
while w24 > 0:
    w24 -= 1
    try:
        atexit.register(handler15, tag=repr([n22]))
        try:
            if True:
                atexit.register(handler15, tag="%s and %03d" % ("it's", n22))
                sys.stdout.write("%s and %04d" % ("it's", n22))
                raise RuntimeError(",".join(["bc", "two\nlines"]))
            sys.stderr.write(f"<{l23!r}>" + "\n")
        except SystemExit as e25:
            log(type(e25).__name__)
            raise Exception("x y", n22) from e25
        except LookupError:
            w26 = 2
            while w26 > 0:
                w26 -= 1
                atexit.register(lambda: log((n22 < n22 <= 1 or False)))
            -"100%"
        finally:
            print([len(w) for w in "x,y".split()], ",".join([("100%").upper(), "{}|{:>4}".format(n22, "a")]), sep=", ", end="\n")
        x27 = 1000 % 0
    except ZeroDivisionError:
        try:
            for i28 in range(3):
                l29 = [v for v in [7, i28, n22] if isinstance(v, int)]
                atexit.register(fail10, 1)
            else:
                log(n22 < n22 <= 0, l23, f"<{n22!s}>")
        except Exception as e30:
            log(str(e30))
            log(type(e30.__context__).__name__)
            try:
                print(len([255, 1000]) + len("100%"), 42, sep="-", end=";")
                print("-".join(["two\nlines"[:2], "it's" * 1]))
                log("two\nlines", n22 + "lost")
            except BaseException as e31:
                log(type(e31).__name__)
                atexit.register(handler15, [0, n22])
                break
            except:
                d32 = {"it's": 1}
                x33 = (n22 if NUMBER[0] else n22)
            finally:
                l34 = [v for v in l23 if isinstance(v, int)]
                atexit.unregister(handler17)
                raise KeyboardInterrupt()
        sys.stdout.flush()
        raise
    except (OSError, IndexError) as e35:
        log(type(e35).__name__)
        log(type(e35.__context__).__name__)
        sys.exit(5 ** 2)
    finally:
        l23.append(7)
def fail36(a37):
    fail10(f1(255))
