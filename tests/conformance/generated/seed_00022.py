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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f2(a3):
    with Manager1("a") as m4, Manager1("bc") as m5:
        w6 = 3
        while w6 > 0:
            w6 -= 1
            atexit._clear()
            try:
                pass
            except KeyError as e7:
                log(type(e7).__name__, e7.args)
                log(type(e7.__context__).__name__)
                t8 = (repr(a3)).strip()
            except Exception as e9:
                log(type(e9).__name__, e9.args)
                print(a3 - a3, "lost"[-1:], a3)
            finally:
                atexit.register(log, ("é" in "100%" and not "bc"), not [1, 2, a3, 0])
                n10 = a3
            return a3
        log((("lost").upper()).title(), len("a" + "it's"))
        return (10 if False else 7)
    return 3


def f11(a12):
    if a12 > f2(a12):
        atexit.register(print, "é", ("bc"[::-1]).replace(TEXT[1], TEXT))
        try:
            try:
                raise RuntimeError("-".join(["bc", "é"]))
            except Exception as e13:
                log(str(e13))
                atexit.register(abs, "done", 2)
                raise
            else:
                log("x y", "%s and %05d" % ("%s and %03d" % ("100%", 0), max([1, 3])))
                raise ValueError
            return a12 + 3
        except SystemExit:
            n14 = 0
            log(len([a12, 10, a12, 7]) + n14 * 255, n14 / 4, [(x, x * x) for x in range(3) if x > 1])
            return f2(a12)
        except SystemExit as e15:
            log(type(e15).__name__)
            1000 < "bc"
        else:
            if not "done":
                atexit.register(print, 0.1 + 0.2, "100%")
            else:
                n16, t17 = a12, f"<{a12}>"
            sys.exit(a12)
        finally:
            print(("é").replace(TEXT[1], TEXT) + f"<{a12!r}>", 3, sep=", ", end="\n")
        return a12
    else:
        try:
            pass
        except Exception as e18:
            log(str(e18))
            [a12, int(None)]
        except Exception as e19:
            log(type(e19).__name__)
            raise ValueError("", 3)
        else:
            atexit.register(sys.exit, 1)
    return len([len(w) for w in "a bb ccc".split()])


def handler20(value=None, tag="done"):
    log("in handler 21", value, tag)
    assert 4 ** 4 == None, ("two\nlines").title()


def handler22(value=None, tag="x y"):
    log("in handler 23", value, tag)
    if 0 < 255 <= 7:
        print((str([7, 3])).title(), 10 * 1.5)
        try:
            raise RuntimeError("a", 0)
        except OSError as e24:
            log(type(e24).__name__, e24.args)
            d25 = {"é": 8 ** 9}
        except Exception as e26:
            log(type(e26).__name__)
            n27 = 3 + 10 - (10 if 7 <= 0 else 10)
        finally:
            atexit.register(log, len(sorted([])), "{}|{:>8}".format(7, "") + "bc" + "it's")
    elif not "it's":
        try:
            raise ValueError
        except SystemExit:
            log(None)
            atexit.register(log, "", len([7, 255]))
        finally:
            try:
                atexit.register(print, 10 / 4, [x + 1 for x in range(3) if x > 1])
            except BaseException:
                atexit.register(log, (f2(10) if not "lost" else ("x y").count("lost")), "{}|{:>7}".format(("").count("é"), "it's"))
            except NameError as e28:
                log(str(e28))
            finally:
                sys.stdout.flush()
    t29 = "%s and %02d" % ("it's", 5 * 255)
    sys.stderr.write(("a").upper() + "\n")


def handler30(value=None, tag="lost"):
    log("in handler 31", value, tag)
    sys.stdout.write("bc" + "two\nlines")


for i32 in range(3):
    def f33(a34):
        return 10
if f2(5) > 0 + 255:
    sys.unraisablehook = unraisable
atexit.register(print, [x * 2 for x in [] if x % 2 == 0], "bc"[:2])
n35 = 2
w36 = 3
while w36 > 0:
    w36 -= 1
    if True:
        atexit.register(Manager1("two\nlines").__exit__, None, None, None)
        with Manager1("two\nlines") as m37, Manager1("two\nlines"):
            atexit.unregister(print)
            continue
    else:
        atexit.register(handler20, (("").upper()).strip())
        break
    try:
        pass
    except ArithmeticError as e39:
        log(str(e39))
        log(type(e39.__context__).__name__)
        try:
            w40 = 1
            while w40 > 0:
                w40 -= 1
                print("{}|{:>8}".format(2, "two\nlines"))
                raise OSError(10 - 255) from None
            raise
        except (IndexError, ZeroDivisionError) as e41:
            log(type(e41).__name__)
            print(("bc").count("é") - len([1, n35]), 77.5, sep="", end=";")
        except ZeroDivisionError as e42:
            log(type(e42).__name__, e42.args)
            sys.stdout.write("x y")
        finally:
            try:
                print([1], "%s and %01d" % ("{}|{:>8}".format(n35, "lost"), n35), repr([x % 3 for x in range(5) if x > 1]))
                int("")
            except ValueError as e43:
                log(type(e43).__name__)
                n44, t45 = 1000 * 255, ("a").replace(TEXT[1], TEXT)
                raise RuntimeError(t45)
            with Manager1("done") as m46:
                sys.stdout.flush()
            assert len([3, n35, 0, 1]) == None, "%s and %04d" % ("lost", 5)
    finally:
        if max([n35, n35]) < f2(10):
            try:
                pass
            except Exception:
                atexit.register(len, "a", 0)
                raise OSError("", n35)
            finally:
                n35 *= ("done").count("")
            atexit.register(print, ("-".join(["100%", ""])).title(), list(reversed([42])))
        elif True:
            log(42)
        atexit.register(handler20)
with Manager1("a") as m47, Manager1("100%"):
    if 5 < n35 <= 1:
        sys.stdout.write("lost" + "100%")
    elif isinstance(n35, (str, list)):
        atexit.unregister(log)
    else:
        atexit.register(lambda: log(len(f"<{n35!s}>")))
if (False or "bc" in "a"):
    with Manager1("it's"):
        atexit.register(handler22)
        sys.stdout.write("{}|{:>3}".format(42, "done") + chr(10))
    if (isinstance(n35, (str, list)) and isinstance(7, int)):
        try:
            sys.exit()
        except BaseException as e50:
            log(str(e50))
        except Exception as e51:
            log(type(e51).__name__, e51.args)
log("%s and %03d" % ("it's" + "100%", len("two\nlines")), f11(len([])), 3)
raise KeyError("100%", n35)
