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


class Error1(KeyError):
    pass


class Error2(LookupError):
    def __init__(self, *args):
        LookupError.__init__(self, *args)
        self.extra = 7


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f4(a5):
    return 0


def fail6(a7):
    (1000 +
        (int(None)))


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)
    atexit.register(lambda: log(str([-x for x in range(3) if x != 2])))
    with Manager3("done") as m10, Manager3("lost") as m11:
        with Manager3("it's") as m12, Manager3("") as m13:
            sys.stderr.write(("bc").strip() + "\n")
            sys.stdout.write("%s and %02d" % ("bc", 255))
            raise KeyError("it's") from None


def handler14(value=None, tag="two\nlines"):
    log("in handler 15", value, tag)
    try:
        sys.stdout.write("%s and %01d" % ("é", 7))
        raise TypeError()
    except SystemExit:
        t16 = f"<{0}>"
        atexit.register(handler8)
    except Exception:
        d17 = {"a": f4(255)}
        try:
            log(
                "x y",
                7 + "lost",
            )
        except SystemExit:
            if 1 - 0 >= 7 ** 7:
                sys.stdout.write(("").upper() + chr(10))
            else:
                n18, t19 = 5 * 1000, "bc"[::-1]
                x20 = dict([1])
            try:
                d17["x y"] = f4(255)
                log(sorted(d17.items()))
            except BaseException as e21:
                log(str(e21))
                sys.stdout.write("{}|{:>3}".format(5, "100%"))
                len([0]) + (TEXT[5](2))
            except Exception as e22:
                log(type(e22).__name__, e22.args)
            finally:
                sys.stderr.write("%s and %04d" % ("it's", 255) + "\n")
                sys.stdout.write("{}|{:>5}".format(42, "done"))
            (lambda v: v.a)(3)
        finally:
            try:
                atexit.register(handler8, tag=repr(1))
                zzz + 1
            except (ZeroDivisionError, RuntimeError) as e23:
                log(type(e23).__name__)
                print((f"<{39!s}>").title(), f"<{31!s}>", sorted([255, 5, 0, 1000]))
            else:
                sys.stderr.write("bc" + "\n")
            log(((255 if 7 < 7 <= 1 else 255) | 7), (5, "bc"), 0)
    finally:
        atexit.register(fail6, 255)
        try:
            str("two\nlines".qqq.www)
        except SystemExit as e24:
            log(type(e24).__name__)
            log(type(e24.__context__).__name__)
            sys.stdout.flush()
        finally:
            sys.stderr.write(("100%").strip() + "\n")
    try:
        try:
            pass
        except Exception:
            try:
                atexit.register(print, "%s and %03d" % (",".join(["bc", ""]), 10 * 10), [len(w) for w in "x,y".split()])
                log("é", 42 - 5 * 7, 10)
                x25 = [2, [1 // v for v in (2, 0)]]
            except Exception as e26:
                log(type(e26).__name__)
                sys.stdout.flush()
            except ValueError as e27:
                log(type(e27).__name__, e27.args)
                atexit.register(handler8)
        except Error1 as e28:
            log(type(e28).__name__)
            try:
                atexit.register(print, None, ("it's").count("two\nlines") * 7)
                t29 = "{}|{:>7}".format(0, "100%")
            except Error2 as e30:
                log(str(e30))
                log(type(e30.__context__).__name__)
                raise Error1("{}|{:>3}".format(0, ""))
            finally:
                sys.stdout.write("done")
                atexit.register(Manager3("lost").__exit__, None, None, None)
        assert (10 & 3) == None
    except Exception as e31:
        log(str(e31))
        for i32 in (1000, 7):
            with Manager3("two\nlines") as m33, Manager3("done"):
                t35 = "{}|{:>8}".format(f4(i32), "it's")
                atexit.register(fail6, len("x y"))
                raise
        raise
    else:
        atexit.unregister(handler8)
    finally:
        log(255 * 10 != 1 + 7, not [255, 1])
    try:
        raise OSError("{}|{:>2}".format(5, "bc"))
    except ValueError as e36:
        log(str(e36))
        log(type(e36.__context__).__name__)
    except BaseException:
        with Manager3("a") as m37:
            if "é" in "x y":
                t38 = ",".join(["%s and %04d" % ("lost", 10), "é"[1:]])
            elif 42 != len([10, 1000]):
                atexit.register(handler8, tag=f"<{96}>")
            print((len(""), "done"[1:]), len(("done").replace(TEXT[1], TEXT)))
            raise ZeroDivisionError("it's")


t39 = "{}|{:>1}".format(3 - 2, "done")
n40 = (len([1, 3]) | 1)
atexit.register(log, (n40, ("done").upper()), n40)
l41 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
atexit.register(print, (f4(255), t39), "{}|{:>3}".format(0, t39))
atexit.register(handler14, tag="{}|{:>8}".format(n40, t39))
os._exit(5)
