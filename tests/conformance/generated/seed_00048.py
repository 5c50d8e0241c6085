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
    atexit.register(log, signum)


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
        return kind is ValueError


def f2(a3):
    return ("lost").count("a") - 1


def f4(a5):
    t6 = "%s and %05d" % ("%s and %04d" % ("", 1), len("é"))
    return f2(a5)


def fail7(a8):
    log("two\nlines", 1 / len([]))


def fail9(a10):
    if True:
        n11, t12 = len([a10, a10]), "" + "a"
        raise ZeroDivisionError()
    raise TypeError("lost", a10)


def handler13(value=None, tag="a"):
    log("in handler 14", value, tag)
    for i15 in (2, 255):
        try:
            raise ArithmeticError("lost")
        except NameError as e16:
            log(type(e16).__name__, e16.args)
        try:
            sys.stdout.flush()
            try:
                print(i15 * 1.5)
                raise LookupError("", i15)
            except BaseException:
                sys.stdout.flush()
                atexit.register(log, 0.1 + 0.2, i15 * 1.5)
            finally:
                atexit.register(sys.exit, i15)
                log(isinstance(7, int))
            assert i15 == None, "{}|{:>5}".format(i15, "")
        except Exception as e17:
            log(str(e17))
            continue
        except Exception:
            try:
                print(len([i15]) == 42)
                atexit.register(lambda: log(len([i15 + i15, f4(5)])))
            except KeyError as e18:
                log(type(e18).__name__, e18.args)
            except Exception as e19:
                log(str(e19))
                log(type(e19.__context__).__name__)
                atexit.register(lambda: log("{}|{:>2}".format(3 ** 37, "100%")))
            finally:
                print(i15 < 5 <= 42, ("%s and %04d" % ("it's", i15)).title(), (not "100%" or False))
                n20 = i15
            log(("done" + "two\nlines").strip(), None)
        finally:
            try:
                sys.stdout.write("%s and %05d" % ("two\nlines", i15))
                atexit.register(Manager1("lost").__exit__, None, None, None)
                log("bc", i15 + "it's")
            except Exception:
                atexit.register(fail9, f4(5))
                print(i15 + i15 / 4, isinstance(i15, int))
            except Exception as e21:
                log(type(e21).__name__, e21.args)
                atexit.register(fail7, i15)
            atexit._clear()
        continue
    atexit._clear()
    try:
        log(len("x y" + "100%"), "é" + "")
        raise ValueError()
    except Exception as e22:
        log(type(e22).__name__, e22.args)
        try:
            atexit.register(log, 53.5, 2)
        except Exception as e23:
            log(type(e23).__name__)
        except Exception as e24:
            log(type(e24).__name__, e24.args)
    finally:
        with Manager1("a"), Manager1("") as m26:
            atexit.register(fail9, 5)
            if isinstance(0, int):
                atexit.register(log, "-".join(["x y", repr([])]), 0)
            elif "x y" in "it's":
                log(("a").count("100%") + 7)
        sys.stdout.flush()
    log("x y", [255, 7].qqq.www)


atexit.register(print, len([10, 0]) - f4(1000), f2(10 + 255))
atexit.register(handler13, tag=f"<{60!s}>")
atexit.register(handler13, tag=str(3))
atexit._run_exitfuncs()
raise RuntimeError(f"<{35!s}>")
