import atexit
import json
import multiprocessing
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


class Error1(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 255


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return 42


def fail6(a7):
    print(len("é" + "two\nlines"))
    raise SystemExit("two\nlines")


def handler8(value=None, tag="bc"):
    log("in handler 9", value, tag)
    print(None, False, sep="", end=";")
    try:
        atexit.register(Manager2("a").__exit__, None, None, None)
        d10 = {"100%": [0, 10, 2][0]}
    except (OSError, ValueError):
        print(len(("lost").zfill(0)), 1000, (len([2, 1, 2]) if 1 < 0 <= 1 else 255))
    except Exception as e11:
        log(str(e11))
        atexit.register(log, ((3 % 10), "{:,}".format(1000)), (False and 0 < 10 <= 0))
    except:
        atexit.register(fail6, 42)
        dict(**NOTHING)
    finally:
        atexit.register(fail6, 2 - 3)
        try:
            try:
                sys.exit(None)
            except Error1:
                atexit._clear()
            except BaseException as e12:
                log(type(e12).__name__)
                log(type(e12.__context__).__name__)
                atexit.register(sys.exit, "x y")
            finally:
                print(sum([len(""), len("a")]), {"k": len([])}, sep="", end="\n")
            log("a", "%s %s" % (1,))
        except (ValueError, Exception) as e13:
            log(str(e13))
            raise Error1() from e13
        finally:
            sys.stdout.write("%x %o" % (29, 44) + chr(10))
            for i14 in (1, 0):
                print(f4(("two\nlines").count("")))
            raise RuntimeError("{}|{:>1}".format(255, "done"))
    w15 = 1
    while w15 > 0:
        w15 -= 1
        if "x y" in "two\nlines":
            with Manager2("two\nlines") as m16:
                sys.stderr.write("%s and %03d" % ("a", 255) + "\n")
                print("lost", ((5 % -4), "{}|{:>7}".format(255, "é")), (7 + 3, "%r %s" % ([], "x y")))
                raise Error1(("é").upper()) from ValueError
            try:
                pass
            finally:
                n17, *l18 = len([42, 10, 10]), 5, 1000
            str(f4())
        elif (not [] or 7 < 2 <= 1):
            n19 = (3 - 10 % 7)
        else:
            try:
                sys.stdout.flush()
                [1, fail6(sum([255, 255]))]
            except Exception:
                n20 = (7 // 7)
                raise Exception() from ValueError
            except BaseException as e21:
                log(str(e21))
            except:
                print(len("it's"))
                continue
            finally:
                t22 = ("{0}{0!r}".format("a")).strip()
                with open("a.txt", "w") as file23:
                    file23.write("-".join([t22, "lost"]) + "\n")
                    print(("{}|{:>5}".format(1, t22)).title(), list(reversed([1])), t22)
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        n24, t25 = 10 + 3, str(("100%").find("b"))


def handler26(value=None, tag="two\nlines"):
    log("in handler 27", value, tag)
    try:
        raise Exception("") from KeyError()
    except Error1 as e28:
        log(type(e28).__name__)
    except (ArithmeticError, ValueError) as e29:
        log(type(e29).__name__, e29.args)
        log(type(e29.__context__).__name__)
    except:
        with Manager2("lost"), Manager2("it's") as m31:
            sys.stdout.flush()
            sys.stderr.write(f"<{86}>" + "\n")
    n32, t33 = len("two\nlines"), "100%"
    atexit.register(handler8)
    ("%d" % TEXT
        if isinstance(n32, int)
        else "%d" % TEXT)


def handler34(value=None, tag="a"):
    log("in handler 35", value, tag)
    print([x for x in range(0) if x != 2], ("%s and %03d" % ("two\nlines", 255)).title(), {"k": 2})
    log(7 * 1.5, list(reversed([255, 7])))
    raise Error1("it's", 42) from None


print(1000)
atexit.unregister(handler8)
n36, *l37 = f4(2), 255, 0
with Manager2("x y") as m38:
    n39 = abs(-3)
    n40 = (n36 if isinstance(7, (str, list)) else n36) - 1
