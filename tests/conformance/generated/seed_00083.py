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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(RuntimeError):
    def __str__(self):
        return "it's" + repr(self.args)


def f2(a3):
    log(a3 * 1.5)
    return max([2, a3]) - a3 - a3


def f4(a5):
    try:
        atexit.register(log, {"k": a5}, "it's")
        raise Error1(a5)
    except ValueError as e6:
        log(str(e6))
    else:
        n7 = 255
        raise Exception(a5)
    finally:
        try:
            try:
                atexit.register(sys.exit, "two\nlines")
                raise Error1
            except Error1:
                atexit._clear()
                atexit.register(abs, "lost", a5)
            for i8 in (5, 5):
                atexit.register(len, "100%", i8)
                log("{}|{:>7}".format(f2(i8), "bc"))
                raise ValueError(len([i8, i8]))
            else:
                atexit.register(log, 0.1 + 0.2, a5)
            NUMBER()
        except Error1 as e9:
            log(type(e9).__name__, e9.args)
        except:
            log(atexit.unregister(a5))
        else:
            try:
                assert a5 * 42 == None, ", ".join(["bc", "lost"])
            except SystemExit:
                atexit.register(lambda: log(a5 * a5 + a5))
                sys.stdout.write("%s and %01d" % ("two\nlines", 7) + chr(10))
                x10 = str(zzz(1))
            finally:
                atexit.register(sys.exit, "two\nlines")
                a5 -= 1000
        try:
            raise OSError(repr(a5))
        except Exception as e11:
            log(type(e11).__name__, e11.args)
            try:
                t12 = f"<{a5}>"
                log(sorted([10, a5, a5], key=lambda v: -v), None, (a5 - a5, "{}|{:>4}".format(a5, t12)))
                raise SystemExit(t12 + t12)
            except Error1 as e13:
                log(type(e13).__name__, e13.args)
                raise Error1(a5 * a5) from e13
            except BaseException as e14:
                log(type(e14).__name__, e14.args)
                log(type(e14.__context__).__name__)
                t15 = ("{}|{:>3}".format(5, "100%")).replace(TEXT[1], TEXT)
            except:
                log("done")
            raise
        except Exception as e16:
            log(type(e16).__name__, e16.args)
            print("{}|{:>1}".format(f2(a5), "bc"))
            raise
        else:
            print([x + 1 for x in range(5) if x > 1], False)
    return f2(2)


def handler17(value=None, tag="a"):
    log("in handler 18", value, tag)
    def fail19(a20):
        try:
            assert 3 + 42 == None
        except TypeError:
            try:
                l21 = [v for v in [3, a20] if isinstance(v, int)]
            except Error1 as e22:
                log(str(e22))
                raise Error1(len([a20, a20, a20])) from e22
        finally:
            try:
                undefined(1)
            except SystemExit as e23:
                log(type(e23).__name__)
                log(type(e23.__context__).__name__)
            else:
                t24 = "{}|{:>8}".format(42, "x y") + "done" + "it's"
        sys.exit(",".join(["lost", "lost"]))


log("{}|{:>7}".format((2 if not [] else 2), ""), {"k": (1 ^ 7)}, [len(w) for w in "a bb ccc".split()])
atexit.register(handler17, ((7 if not "done" else 2), "a"))
atexit._run_exitfuncs()
for i25 in (5, 2):
    sys.stdout.write("%s and %01d" % ("lost", i25) + chr(10))
    atexit.register(print, i25, i25 + 7 / 4)
else:
    try:
        try:
            pass
        except SystemExit as e26:
            log(type(e26).__name__)
            raise
        atexit.register(handler17)
    finally:
        sys.stderr.write("it's" + "\n")
        d27 = {"100%": ("lost").count("lost")}
t28 = "100%"[1:]
print([x for x in range(1) if x > 1])
log(
    "it's",
    NUMBER[0],
)
