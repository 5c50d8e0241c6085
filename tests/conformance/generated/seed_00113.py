from __future__ import print_function

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


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(TypeError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [3, 42, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


class Class4(Class3):
    shared = [10, 2, 10, 1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def fail5(a6):
    t7 = "two\nlines"
    exit(t7)


def handler8(value=None, tag="x y"):
    log("in handler 9", value, tag)
    n10, t11 = (7 if True else 3), ("x y").title()
    l12 = [v for v in list(range(2, 3, 1)) if isinstance(v, int)]
    try:
        l13 = [v for v in [n10, 10] if isinstance(v, int)]
        log(*[int("x1")])
    except Exception as e14:
        log(type(e14).__name__)
        raise KeyboardInterrupt()
    except BaseException as e15:
        log(type(e15).__name__, e15.args)
    else:
        gone16 = 1
        del gone16
        gone16
    finally:
        try:
            t17 = "%s and %03d" % ("-".join(["it's", t11]), n10)
        except Exception as e18:
            log(type(e18).__name__, e18.args)
            atexit.register(fail5, len([10, 10]))
            x19 = missing_name + 1
        except ZeroDivisionError as e20:
            log(str(e20))
            if 1000 > n10:
                atexit.register(Equal2(1))
                atexit.register(lambda: log(0.1 + 0.2))
        finally:
            n21, l22 = len([n10, n10, 0]), list(range(2))
        255 + (n10 / 0)
    raise Exception(t11)


def handler23(value=None, tag="100%"):
    log("in handler 24", value, tag)
    sys.stdout.write(",".join(["x y", "x y"]) + chr(10))
    d25 = {"two\nlines": len("done")}
    for i26 in range(1):
        try:
            print(i26)
            log("done", sum([1, TEXT]))
        except (TypeError, ValueError) as e27:
            log(str(e27))
            try:
                print(10 * (255 if isinstance(2, (str, list)) else 7), (len("x y") | 4))
                o28 = Class4((i26 if False else i26))
                log(o28, o28.add(i26))
                raise RuntimeError("{}|{:>8}".format(i26, "x y"))
            except Exception as e29:
                log(str(e29))
                x30 = {"k": i26, "l": "abc".index("z")}
            except Exception as e31:
                log(type(e31).__name__, e31.args)
                continue
            except:
                l32 = [v for v in [] if isinstance(v, int)]
            finally:
                sys.stdout.flush()
                atexit.register(handler8, tag="{:>9}{:<3}{:^5}".format(1, "a", "b"))
        except RuntimeError:
            print("{:,}".format(i26) + ("it's").rjust(6), (len([2]) // 7))
            raise KeyError((i26 & 6))
    os._exit(9)


try:
    log(json.dumps([1000 * 10, "%s and %01d" % ("done", 1), None, (True and not "100%"), {"k": 5}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    with open("a.txt", "a") as file33:
        file33.write("%s and %02d" % ("", 7) + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    raise Error1("{}|{:>5}".format(3, "bc"))
except ValueError:
    atexit._run_exitfuncs()
except Exception as e34:
    log(type(e34).__name__, e34.args)
    atexit.register(lambda: log({"k": 2}))
    raise
finally:
    if isinstance(2, str):
        try:
            print("done")
            gone35 = 5
            del gone35
            raise Exception("lost", 0)
        finally:
            gone36 = 1
            del gone36
            gone36
        sys.stdout.write(",".join(["it's", ""]))
    elif ("x y").count("bc") > 255:
        l37 = [v for v in sorted([1, 2], key=lambda v: -v) if isinstance(v, int)]
    else:
        w38 = 2
        while w38 > 0:
            w38 -= 1
            try:
                atexit.register(handler23, 5 ** 38)
                log((3 if max([1, 255]) == 10 * 1 else len("it's")), [2, 1000, 5])
                log(
                    "a",
                    int(""),
                )
            except Exception as e39:
                log(type(e39).__name__, e39.args)
                break
            finally:
                atexit.register(handler8, tag="done" * 2)
                atexit.register(lambda: log("{}|{:>7}".format(42 - 7, "")))
            sys.stdout.write("{:,}".format(10) + chr(10))
            continue
    for i40 in range(1):
        sys.stdout.flush()
        continue
    else:
        atexit.register(fail5, (2 if "done" in "bc" else 0))
atexit.register(handler8, tag="%s and %02d" % ("100%", 10))
log("done" * 2, "{}|{:>6}".format(sum([1, 10]), ""), isinstance(7, str))
sys.exit(-1)
