from __future__ import print_function

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


class Error1(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 2


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f3(a4):
    log(a4, None, a4)
    return 0


def fail5(a6):
    t7 = "{}|{:>3}".format(f3(a6), "x y")
    raise LookupError()


def fail8(a9):
    for i10 in (a9, 5):
        try:
            {"two\nlines": i10}["missing"]
        except (KeyError, LookupError) as e11:
            log(str(e11))
            log(1)
        except Error1 as e12:
            log(type(e12).__name__, e12.args)
            with Manager2("done") as m13:
                sys.stderr.write(("two\nlines").replace(TEXT[1], TEXT) + "\n")
                continue
            log("lost", "100%".missing())
        return 0
    f3(a9) + ([5][9])


def handler14(value=None, tag="a"):
    log("in handler 15", value, tag)
    d16 = {"": len([1000, 7])}
    log("two\nlines" + ("").strip())
    d16["bc"] = 255 - 10
    log(sorted(d16.items()))


def handler17(value=None, tag="lost"):
    log("in handler 18", value, tag)
    print(255)
    raise KeyError("it's")


def handler19(value=None, tag="a"):
    log("in handler 20", value, tag)
    try:
        if (True and True):
            print(0 * 1.5, (1000 if "bc" in "" else 2) + 2, 7)
        else:
            n21 = (("two\nlines").title()).count("100%")
        x22 = "two\nlines".qqq.www
    except Exception as e23:
        log(type(e23).__name__, e23.args)
    except Exception:
        sys.stderr.write("bc" + "100%" + "\n")
        try:
            log(1000 - 0 + f3(10), len("it's"[-1:]))
            print(255 + sum([1, 1000]))
            raise
        except (LookupError, ValueError) as e24:
            log(type(e24).__name__)
            raise LookupError(sum([255, 7]))
        except Exception as e25:
            log(type(e25).__name__, e25.args)
        except:
            log(64.5)
        x26 = log(
            "two\nlines",
            [7, 7, 3, 3][-9],
        )
    finally:
        try:
            pass
        except Exception as e27:
            log(type(e27).__name__, e27.args)
    [1, [1 // v for v in (3, 0)]]


try:
    atexit.register(handler17, sorted([3, 3], key=lambda v: -v))
except Exception as e28:
    log(type(e28).__name__, e28.args)
    try:
        raise
    except SystemExit:
        if False:
            atexit.register(handler19, tag=("a").strip())
        log(list(reversed([])), (3 + 255, str(5)))
        raise Error1("done")
    except KeyError as e29:
        log(str(e29))
        try:
            try:
                assert sum([5, 2]) == None
            except Exception:
                sys.stdout.flush()
                n30 = f3(5)
            except SystemExit:
                sys.stdout.flush()
                l31 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
            finally:
                log(",".join(["%s and %05d" % ("done", 1000), "x y" + "100%"]))
                atexit.register(handler17, None)
            for i32 in range(0):
                atexit.register(lambda: log(0.1 + 0.2))
            raise LookupError(("bc").title())
        except (Exception, Exception) as e33:
            log(type(e33).__name__)
        except Exception:
            print(42)
except BaseException as e34:
    log(type(e34).__name__)
else:
    log(1000)
atexit.register(fail8, 10)
print(len([len([42, 1000, 42]), 5 ** 9]), "a"[::-1], "it's"[:2])
for i35 in [1, 2]:
    def fail36(a37):
        raise Error1(("done").strip())
    sys.excepthook = hook
for i38 in (5, 42):
    try:
        sys.exit(None)
    except ArithmeticError as e39:
        log(str(e39))
        log(1)
    except Error1:
        if isinstance(1000, int):
            atexit.register(lambda: log((f3(2), "lost")))
            with Manager2("bc"):
                n41, t42 = ("").count("bc"), "two\nlines"
        raise RuntimeError("%s and %01d" % ("it's", i38))
    finally:
        if True:
            i38 *= 7
            sys.stdout.write("%s and %03d" % ("x y", i38))
    try:
        try:
            str(fail8(10 - i38))
        except Exception as e43:
            log(type(e43).__name__, e43.args)
            continue
        except Exception:
            pass
        x44 = int("")
    except Exception as e45:
        log(type(e45).__name__)
    except Exception as e46:
        log(type(e46).__name__, e46.args)
        log(1)
sys.exit(255)
