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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(LookupError):
    pass


class Error2(Error1):
    def __init__(self, *args):
        Error1.__init__(self, *args)
        self.extra = 42


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    return a6 - a6


def f7(a8):
    try:
        for i9 in range(3):
            try:
                log(0, f"<{a8!r}>" + "100%", ",".join(["100%"[:2], "{}|{:>1}".format(i9, "bc")]))
                print({"k": f5(255)}, {"k": 5}, sep="-", end="\n")
                raise OSError(3)
            finally:
                atexit.register(Equal4(3))
                x10 = log("done", {"": 2}["missing"])
            d11 = {"a": i9}
        return f5(a8)
    finally:
        atexit.register(int, "", a8)
        atexit.register(lambda: log((f5(a8) if ("bc" in "100%" and False) else f5(a8))))
    return f5(a8 + a8)


def handler12(value=None, tag="x y"):
    log("in handler 13", value, tag)
    l14 = [v for v in sorted([7, 5], key=lambda v: -v) if isinstance(v, int)]
    def fail15(a16):
        log(len([x + 1 for x in range(2)]), a16 / 4, {"k": a16 - a16})
        assert a16 * 255 == None, "{}|{:>2}".format(a16, "é")
    l17 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]


def handler18(value=None, tag="100%"):
    log("in handler 19", value, tag)
    try:
        t20 = f"<{81!s}>"
        atexit.register(log, (t20 + "100%").title(), [])
        x21 = str([][100])
    except Exception as e22:
        log(type(e22).__name__, e22.args)
    except BaseException:
        try:
            print("it's", (3 if 255 < 1 <= 1000 else 1000) + len("two\nlines"), sep="-", end="\n")
            x23 = int("x1")
        except SystemExit as e24:
            log(type(e24).__name__, e24.args)
            try:
                n25 = len([3, 1])
                t26 = "x y"
                raise ZeroDivisionError("é", 7)
            finally:
                l27 = [v for v in [5] if isinstance(v, int)]
                n28, t29 = f7(0), "%s and %05d" % ("bc", 1000)
            f7(42) / (1 - 1)
        try:
            raise Error2("{}|{:>4}".format(3, "lost"))
        except (ArithmeticError, TypeError):
            sys.stdout.write(f"<{87!s}>" + chr(10))
            if 6 ** 36 < len([0, 2, 42]):
                atexit.register(print, (f7(7) ^ 2), (42 | 2) + f5(0))
            else:
                print(list(reversed([])))
                raise
        except SystemExit as e30:
            log(type(e30).__name__, e30.args)
            raise Error1("%s and %03d" % ("two\nlines", 1000))
        else:
            atexit.register(print, [1000, 5, 1000], 42.5)
    finally:
        try:
            n31 = sum([f5(255), f5(2)])
            raise Error2
        except TypeError as e32:
            log(type(e32).__name__)
            raise Error2("x y", 10) from e32
        except TypeError as e33:
            log(type(e33).__name__, e33.args)
        try:
            raise Error1("done", 42)
        except Exception as e34:
            log(str(e34))
            (5 ^ 3) + (zzz)
        else:
            atexit.register(lambda: log((", ".join(["a", "x y"])).count("two\nlines")))
    sys.stdout.write("{}|{:>5}".format(2, "x y"))
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


atexit.unregister(handler12)
atexit.register(log, "%s and %03d" % ("two\nlines", (5 if not [1000, 42] else 7)), f"<{78!s}>")
thread35 = threading.Thread(target=handler18, args=(2,))
thread35.start()
thread35.join()
log(thread35.is_alive())
try:
    atexit.unregister(handler18)
    str(dict([1]))
except ArithmeticError as e36:
    log(str(e36))
    log(type(e36.__context__).__name__)
    if "lost" in "":
        sys.stdout.flush()
        l37 = [v for v in list(reversed([])) if isinstance(v, int)]
    else:
        n38 = f7(2) - (3 & 1)
finally:
    log("two\nlines")
    try:
        pass
    except Exception as e39:
        log(type(e39).__name__, e39.args)
    except (KeyError, KeyError) as e40:
        log(type(e40).__name__)
        w41 = 2
        while w41 > 0:
            w41 -= 1
            w42 = 1
            while w42 > 0:
                w42 -= 1
                print(f7(8 ** 34), "100%" * 3)
            if 0 < 42 <= 0:
                atexit.register(log, str(4 ** 19), (sum([2, 0]), ""))
            else:
                n43 = 1000
                break
    raise Error2("two\nlines", 7)
signal.signal(signal.SIGUSR2, on_signal)
try:
    atexit._run_exitfuncs()
    with Manager3(""), Manager3("é") as m45:
        try:
            sys.stdout.flush()
            x46 = TEXT(1)
        finally:
            atexit.register(log, len(list(range(0, 6, 2))), [3, 10, 5, 2])
            log([x + 1 for x in range(5) if x > 1])
finally:
    sys.stdout.write(", ".join(["é", "done"]))
    atexit.unregister(handler12)
