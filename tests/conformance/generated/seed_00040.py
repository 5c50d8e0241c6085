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


class Error1(ArithmeticError):
    pass


def f2(a3):
    atexit.unregister(sys.exit)
    return 10


def f4(a5):
    return (7 ^ 8)


def fail6(a7):
    sys.exit("bc")


def handler8(value=None, tag="bc"):
    log("in handler 9", value, tag)
    atexit.register(print, None, {"k": 2 - 42})
    log("bc"[-1:])
    log({"k": len([])}, {"k": f2(42)}, 255)


n10 = (("a").upper()).count("done")
for i11 in range(1):
    try:
        x12 = [1 // v for v in (1, 0)]
    finally:
        try:
            raise Exception("%s and %04d" % ("", 7))
        except (ZeroDivisionError, ArithmeticError) as e13:
            log(type(e13).__name__, e13.args)
            x14 = [n10, 5, 1000][9]
        except Exception:
            print(10)
        finally:
            try:
                fail6(i11 * 7)
            except Error1 as e15:
                log(type(e15).__name__, e15.args)
            except IndexError as e16:
                log(type(e16).__name__)
                log(
                    "é",
                    [255][100],
                )
            else:
                sys.stdout.write("lost")
    for i17 in (7, n10):
        try:
            raise Error1("a" + "lost") from ValueError
        finally:
            log([1, i11], {"k": (5 if "é" in "x y" else i11)}, "100%")
        try:
            x18 = n10 < "bc"
        except (IndexError, RuntimeError) as e19:
            log(type(e19).__name__)
            log(type(e19.__context__).__name__)
        except SystemExit as e20:
            log(str(e20))
            pass
        finally:
            t21 = (("done").upper()).replace(TEXT[1], TEXT)
            try:
                print(5, {"k": 255}, 255 + len(t21))
            except Exception as e22:
                log(str(e22))
                raise Error1("é")
            except Exception as e23:
                log(type(e23).__name__, e23.args)
                raise ZeroDivisionError("{}|{:>5}".format(0, t21))
            finally:
                l24 = [v for v in [10, n10, i11, 1000] if isinstance(v, int)]
                print("-".join(["it's" + "x y", "two\nlines"]))
sys.unraisablehook = unraisable
if "" in "it's":
    atexit.register(handler8, tag="{}|{:>8}".format(n10, "two\nlines"))
    print({"k": 5}, "{}|{:>7}".format(len([n10, n10, 3, 0]), "it's"), "%s and %05d" % ("{}|{:>7}".format(n10, "é"), sum([42, 1])))
else:
    log(len("bc"), [n10, 10, n10, n10], {"k": n10})
try:
    atexit.unregister(handler8)
    if not [n10, n10, n10]:
        try:
            atexit.register(handler8, tag="{}|{:>6}".format(n10, ""))
            raise Error1("lost", n10)
        except SystemExit as e25:
            log(type(e25).__name__)
            log(type(e25.__context__).__name__)
            try:
                print([], ("two\nlines").count("100%") + 7)
                sys.stderr.write("x y" + "\n")
                raise Error1("%s and %04d" % ("", 0))
            except BaseException as e26:
                log(type(e26).__name__)
                x27 = log("it's", dict([1]))
            finally:
                atexit.register(print, 0.1 + 0.2, len("it's") - n10)
        finally:
            sys.stdout.write(("two\nlines").title() + chr(10))
    elif n10 < n10:
        log(atexit.unregister(255))
    raise ValueError()
except OSError:
    n28 = len("{}|{:>7}".format(n10, "lost"))
    sys.exit()
finally:
    log(not [n10], None, {"k": len([1, n10])})
    log(n10, f4(10) - len("bc"))
sys.exit("" + "lost")
