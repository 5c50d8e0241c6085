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
    raise KeyError(2)


class Error1(TypeError):
    def __str__(self):
        return "100%" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return 42


def fail6(a7):
    try:
        pass
    except Error1 as e8:
        log(type(e8).__name__, e8.args)
        w9 = 3
        while w9 > 0:
            w9 -= 1
            atexit.register(abs, "a", a7)
            try:
                atexit.register(lambda: log("done"[:2]))
                t10 = ("" + "two\nlines").strip()
                a7 % len([])
            except SystemExit as e11:
                log(type(e11).__name__)
                sys.stdout.flush()
                NUMBER[0]
            finally:
                d12 = {"": len([])}
                atexit.register(lambda: log(91.5))
    except Exception as e13:
        log(type(e13).__name__, e13.args)
        sys.exit(-1)
    except:
        atexit.register(abs, "lost", a7)
    finally:
        atexit.register(Equal3(3))
        try:
            try:
                (lambda v: v.a)(a7)
            except LookupError as e14:
                log(type(e14).__name__, e14.args)
            except SystemExit:
                raise KeyboardInterrupt
            [1 // v for v in (3, 0)]
        except SystemExit as e15:
            log(type(e15).__name__, e15.args)
            raise Error1("%s and %05d" % ("x y", a7))
        except RuntimeError as e16:
            log(str(e16))
            log(
                "100%",
                a7 - 0 // 0,
            )
    x17 = "lost".qqq.www


def fail18(a19):
    n20 = 255 - a19 - a19
    (1000 if fail6(9 ** 34) else a19)


def handler21(value=None, tag="x y"):
    log("in handler 22", value, tag)
    sys.exit()


def handler23(value=None, tag="done"):
    log("in handler 24", value, tag)
    for i25 in [1, 2]:
        try:
            print(42 * 1.5, [255][::-1])
            raise ValueError(", ".join(["x y", ""]))
        except BaseException as e26:
            log(str(e26))
            sys.stdout.write("100%" + "100%")
        except Exception as e27:
            log(type(e27).__name__)
        if (isinstance(i25, (str, list)) or isinstance(i25, int)):
            pass
            break
        elif not [i25]:
            sys.stdout.write("%s and %03d" % ("it's", 10))
            break
        else:
            log(("two\nlines").count("100%"), ""[1:])
    print((str([3, 42, 1, 5])).strip(), 1000 < 3 <= 42)
    n28 = max([(7 if True else 3), (3 if 255 < 42 <= 1 else 42)])
    raise KeyboardInterrupt()


print(sorted([0, 0, 3, 2], key=lambda v: -v), {"k": 7})
print(42, 3, (("x y").title()).count("lost"))
log([10, 10], not "done")
def fail29(a30):
    if isinstance(a30, (str, list)):
        try:
            pass
        except ArithmeticError as e31:
            log(type(e31).__name__, e31.args)
            print("{}|{:>7}".format(f4(3), "bc"), f4(len("100%")), {"k": a30})
        finally:
            with Manager2("it's") as m32:
                print(a30 / 4)
                sys.exit(3)
            exit(f4(a30))
        atexit.register(lambda: log([x for x in range(2) if x > 1]))
    elif ("done" in "100%" and False):
        sys.stdout.write("{}|{:>2}".format(255, "bc") + chr(10))
        return len([7, 7, a30, a30])
    raise ValueError(",".join(["", "lost"]))
try:
    thread33 = threading.Thread(target=handler21, args=(0,))
    thread33.start()
    time.sleep(0.2)
    l34 = [v for v in sorted([5, 3, 3, 5], key=lambda v: -v) if isinstance(v, int)]
    raise ArithmeticError(1000 - 1)
except Error1 as e35:
    log(type(e35).__name__)
    n36 = ("-".join(["done", "x y"])).count("a")
except LookupError as e37:
    log(str(e37))
    log(1)
    def f38(a39):
        return a39
else:
    log(1, {"k": 10 * 42})
sys.exit(len("it's"))
