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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    return ("done").count("it's")


def f4(a5):
    return a5 - 255


def fail6(a7):
    def f8(a9):
        return len("done") * a9
    raise TypeError("100%", a7)


def fail10(a11):
    try:
        try:
            atexit.register(sys.exit, "lost")
            sys.stdout.flush()
            return ("lost").count("it's")
        except NameError as e12:
            log(type(e12).__name__, e12.args)
            print(("100%"[::-1]).title(), (1000, f"<{a11!s}>"), sep="-", end="\n")
        except Exception as e13:
            log(str(e13))
            {"x y": 2}["missing"]
        else:
            print(a11, 0.1 + 0.2, sep="-", end=";")
            return a11
        finally:
            atexit.register(sys.exit, a11)
        print(a11, 42, sep="", end="\n")
        {"two\nlines": a11}["missing"]
    except OSError as e14:
        log(str(e14))
        print(None, "{}|{:>8}".format(a11, "it's"))
    finally:
        atexit.unregister(Equal1(3))
    x15 = fail6(("two\nlines").count("done"))


def handler16(value=None, tag="a"):
    log("in handler 17", value, tag)
    atexit.unregister(Equal1(2))
    t18 = str([7, 3, 5, 1000])
    try:
        log({"k": 3}, 75.5)
        print(max([(2 | 8), len([42, 10, 0])]), (42 + 255 & 2), sep="", end=";")
        str({t18: 1}["missing"])
    except Exception as e19:
        log(type(e19).__name__)
        raise LookupError("it's", 0) from e19
    else:
        sys.stderr.write(t18 + "\n")
    finally:
        sys.stdout.write("%s and %05d" % ("it's", 1))
        log(f4(len([3, 10])), len(t18) + (7 if False else 3), "{}|{:>3}".format(f2(42), t18))
    [1, [3, 7, 255][100]]


def handler20(value=None, tag="é"):
    log("in handler 21", value, tag)


def handler22(value=None, tag="it's"):
    log("in handler 23", value, tag)
    n24, t25 = (3 ^ 9), "it's" * 2
    print(str(list(range(0, 4, 2))))
    atexit.unregister(handler20)
    raise ZeroDivisionError("a")


log((7, "a"), {"k": max([5, 5])}, [0, 3, 7])
try:
    n26 = 1000
    try:
        try:
            sys.stdout.flush()
            sys.exit(n26)
        except RuntimeError as e27:
            log(type(e27).__name__, e27.args)
            try:
                print(n26, {"k": 1000})
                log({"k": n26 - 0}, "%s and %01d" % ("%s and %05d" % ("é", 5), 7 + n26), [n26, 5, n26])
            except Exception as e28:
                log(type(e28).__name__)
                raise TypeError() from e28
        finally:
            try:
                x29 = log("bc", fail10(len("done")))
            except Exception:
                n30 = n26
                atexit.register(handler22)
            except BaseException as e31:
                log(type(e31).__name__)
            except:
                sys.stderr.write(f"<{n26}>" + "\n")
            finally:
                l32 = [v for v in [n26, 1000, 1000] if isinstance(v, int)]
            n26 += 255 + 3
        atexit.register(handler16, tag=("x y").strip())
    except Exception as e33:
        log(str(e33))
        atexit.register(handler20, tag="{}|{:>8}".format(n26, "two\nlines"))
    except SystemExit:
        log([7], f"<{n26!s}>")
        for i34 in (n26, n26):
            try:
                raise IndexError(("a").strip())
            except ValueError as e35:
                log(type(e35).__name__)
                raise ZeroDivisionError("a", 42) from None
    except:
        l36 = [v for v in [n26][1:] if isinstance(v, int)]
    else:
        w37 = 2
        while w37 > 0:
            w37 -= 1
            try:
                atexit.register(log, f4(n26), (f"<{n26!r}>").upper())
                log(42 * 1.5, len([x * 2 for x in range(3) if x > 1]))
                raise KeyError("é")
            except Exception as e38:
                log(type(e38).__name__)
                continue
    finally:
        try:
            sys.exit(f"<{n26}>")
        except LookupError as e39:
            log(str(e39))
        except Exception as e40:
            log(str(e40))
            for i41 in (n26, 255):
                t42 = (("two\nlines").replace(TEXT[1], TEXT)).upper()
                t43 = "é"
                break
        sys.exit(-1)
except Exception as e44:
    log(type(e44).__name__, e44.args)
    for i45 in [1, 2]:
        l46 = [v for v in [1000, 5] if isinstance(v, int)]
        print(f"<{l46}>", 77.5, sep="-", end=";")
        continue
finally:
    try:
        (255 +
            (NUMBER(1)))
    except ZeroDivisionError as e47:
        log(type(e47).__name__, e47.args)
        if True:
            d48 = {"a": 2}
        else:
            sys.stdout.write(("").strip())
    except Exception as e49:
        log(type(e49).__name__, e49.args)
        try:
            n50, t51 = 0, f"<{3!r}>"
            t52 = "bc"
            raise ValueError("100%") from None
        except Exception as e53:
            log(str(e53))
            atexit.unregister(handler22)
log(atexit.unregister(0))
