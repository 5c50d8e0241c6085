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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(IndexError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f3(a4):
    return 42


def f5(a6):
    try:
        for i7 in range(1):
            try:
                str(int("x1"))
            except Error1 as e8:
                log(type(e8).__name__, e8.args)
                raise Error1
            except Exception as e9:
                log(type(e9).__name__)
            finally:
                atexit.register(Manager2("lost").__exit__, None, None, None)
                n10, t11 = i7, "a" * 0
            print("{}|{:>5}".format(10, "100%"), "{}|{:>1}".format(7 + a6, "done"), i7 / 4)
        [42, len(5)]
    except SystemExit as e12:
        log(type(e12).__name__)
    except KeyError as e13:
        log(type(e13).__name__)
        log(1)
        x14 = "" + 8
    except:
        n15 = len("bc") - a6
        raise Error1(a6)
    finally:
        atexit.register(lambda: log("x y" * 1))
    return a6


def handler16(value=None, tag="it's"):
    log("in handler 17", value, tag)
    os.kill(os.getpid(), signal.SIGKILL)


def handler18(value=None, tag="x y"):
    log("in handler 19", value, tag)
    sys.stdout.write("it's" + "lost")
    w20 = 1
    while w20 > 0:
        w20 -= 1
        try:
            try:
                l21 = [v for v in list(range(3, 8, 3)) if isinstance(v, int)]
                x22 = NUMBER[0]
            except KeyError as e23:
                log(str(e23))
            with Manager2("a"), Manager2("lost"):
                atexit.register(handler16, [10][::-1])
                NOTHING.x < 1
            x26 = "100%".qqq.www
        finally:
            sys.stderr.write(("").strip() + "\n")
            try:
                print("lost" * 0)
                0 - 0 + (f5())
            except Exception as e27:
                log(type(e27).__name__, e27.args)
            except ZeroDivisionError as e28:
                log(str(e28))
                sys.stdout.write(str([7, 2, 1000, 7]) + chr(10))
            else:
                sys.stdout.write("x y")


def handler29(value=None, tag="it's"):
    log("in handler 30", value, tag)
    try:
        log("done", f3())
    except Exception:
        sys.stdout.write("x y")
    finally:
        for i31 in [1, 2]:
            for i32 in range(0):
                sys.stdout.flush()
                print((f3(1000) | 8), f5(i32))
            else:
                t33 = (",".join(["x y", "done"])).strip()
            n34, t35 = 255, "{}|{:>5}".format(255, "it's")
            break


try:
    n36 = (sum([3, 2]) if "bc" in "a" else 3)
except BaseException as e37:
    log(type(e37).__name__)
    n38 = ((1000 if True else 3) ^ 8)
if (5 ^ 4) == max([10, 0]):
    sys.stdout.write("a")
    -"lost"
else:
    if 42 < 0 <= 0:
        print(f3(42) + f3(0))
        log(("lost" * 1).replace(TEXT[1], TEXT), (42, ("a").replace(TEXT[1], TEXT)), "x y"[1:])
try:
    thread39 = threading.Thread(target=sys.exit, args=(7,))
    thread39.start()
    thread39.join()
    log(thread39.is_alive())
    sys.stderr.write("{}|{:>7}".format(2, "done") + "\n")
    x40 = len(4)
except Error1 as e41:
    log(str(e41))
    try:
        try:
            l42 = [v for v in [] if isinstance(v, int)]
            if "two\nlines" in "two\nlines":
                atexit.register(handler29, 1 < 10 <= 7)
            else:
                sys.stderr.write("" + "x y" + "\n")
        except SystemExit as e43:
            log(str(e43))
        except OSError:
            log("%s and %03d" % ("%s and %04d" % ("x y", 1000), f3(10)))
        else:
            l44 = [v for v in list(range(0, 3, 1)) if isinstance(v, int)]
    except Exception as e45:
        log(type(e45).__name__)
        sys.stderr.write("100%" + "\n")
        log("it's", {"a": 1}["missing"])
