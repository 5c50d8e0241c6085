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
    except ArithmeticError:
        for i4 in (7, a2):
            try:
                log([len(w) for w in "x,y".split()], "100%", {"k": max([i4, 2])})
                dict([1])
            except Exception:
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
        return a11
    raise IndexError()


def handler13(value=None, tag="bc"):
    log("in handler 14", value, tag)
    [] + None


def handler15(value=None, tag="lost"):
    log("in handler 16", value, tag)
    print(False, list(range(1, 3, 3)))
    log(atexit.unregister(255))
    w17 = 2
    while w17 > 0:
        w17 -= 1
        try:
            try:
                log(", ".join(["{}|{:>1}".format(1, ""), ("done").upper()]))
                print({"k": len([2, 2])}, f"<{48!s}>" + "two\nlines", sep="-", end="\n")
                break
            except (OSError, OSError):
                n18 = 2
            except Exception as e19:
                log(type(e19).__name__)
                raise IndexError() from e19
            finally:
                print(7 * 1.5, (f1(1000), "100%"), sep="", end=";")
                d20 = {"done": len("x y")}
            log(list(reversed([5, 7])))
            log("100%", 1 * 42 / (1 - 1))
        except NameError as e21:
            log(type(e21).__name__, e21.args)
            l22 = [v for v in sorted([2]) if isinstance(v, int)]
        for i23 in (0, 3):
            print(not "", "bc", sep=", ", end=";")
            try:
                print(f"<{i23}>", None, ((i23 ^ 8), "é" + "a"))
            except BaseException as e24:
                log(str(e24))
                raise OSError("x y", 10) from e24
            continue
        else:
            try:
                str(2 + 2 % 0)
            except SystemExit as e25:
                log(type(e25).__name__)
                log(type(e25.__context__).__name__)
                raise OSError("lost") from e25
            except (LookupError, ArithmeticError):
                sys.stderr.write("100%" + "\n")


log(list(range(1, 7, 1)), "{}|{:>4}".format(255 + 42, "lost"), repr(list(reversed([1, 42, 3, 0]))))
d26 = {"a": 1 - 0}
print([len(w) for w in "x,y".split()], ",".join([("100%").upper(), "{}|{:>4}".format(0, "a")]), sep=", ", end="\n")
try:
    raise KeyError(3 - 5)
except Exception as e27:
    log(type(e27).__name__)
    log(type(e27.__context__).__name__)
    if not "it's":
        try:
            exit("" + "bc")
        except Exception as e28:
            log(type(e28).__name__, e28.args)
            raise ArithmeticError(255 + 1) from e28
        else:
            if 42 + 3 >= 10:
                atexit._clear()
            elif isinstance(0, int):
                print(("two\nlines").count("100%") - (42 if 5 == 10 else 3), len([7 + 1000, 0]))
        try:
            log(7 != sum([2, 255]))
            [1000, len(5)]
        except BaseException:
            for i29 in (255, 7):
                print(False, f"<{i29}>")
                atexit.register(handler15, (i29 | 5) > 1000)
            n30 = 42 * 0 + len([2])
        except:
            n31, t32 = f1(42), "{}|{:>3}".format(5, "x y")
        finally:
            if ("bc").count("a") > 1000 * 3:
                print(42, len([f1(7), 1000 * 10]))
            else:
                print("{}|{:>5}".format(9 ** 26, ""))
            for i33 in [1, 2]:
                atexit.register(handler15, f"<{i33!s}>")
                continue
except Exception as e34:
    log(type(e34).__name__)
    n35 = 0 * 3 * 7
else:
    print("{}|{:>5}".format(f1(1), "100%"))
def f36(a37):
    return 255
os._exit(8)
