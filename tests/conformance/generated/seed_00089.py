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


class Error1(ArithmeticError):
    pass


class Error2(Error1):
    pass


class Class3(object):
    shared = [0, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


class Class4(object):
    shared = [5]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return int(None)


def fail5(a6):
    log(str(("it's").partition("a")))
    raise Error1("{}|{:>4}".format(a6, "a"))


def fail7(a8):
    dict([1])


def handler9(value=None, tag="bc"):
    log("in handler 10", value, tag)
    o11 = Class4(10)
    log(o11, o11.add(7))
    try:
        try:
            n12 = ("bc").count("a") - (42 if "" in "it's" else 2)
            x13 = (n12 % 7) + ([n12, n12, n12, n12][-9])
        except Exception as e14:
            log(type(e14).__name__)
            log(1)
            with open("b.txt", "a") as file15:
                file15.write("done" + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        except Exception:
            atexit.register(log, "{}|{:>7}".format(2, "lost"), len([]) * (42 // 7))
            log(1)
        n16 = len([x * 2 for x in [] if x % 2 == 0])
    except IndexError:
        if (isinstance(42, (str, list)) and 2 < 42):
            d17 = {"100%": len("it's")}
            n18, l19 = 7, list(range(1))
    sys.stderr.write(str([]) + "\n")


try:
    log(10 / 4, 77.5)
    sys.stdout.write("%s and %05d" % ("two\nlines", 0) + chr(10))
    [10, 1000, 255, 5][-9]
except Exception as e20:
    log(type(e20).__name__, e20.args)
    n21 = (("it's").count("a") % -4)
except Exception as e22:
    log(str(e22))
    log(1)
    thread23 = threading.Thread(target=handler9, args=(42,))
    thread23.start()
    thread23.join()
    log(thread23.is_alive())
try:
    sys.stdout.write(str(("100%").endswith("o")))
    try:
        1 + ((lambda v: v.bb)(1))
    except ArithmeticError:
        try:
            {"k": 1, "l": {"": 0}[0]}
        except Exception as e24:
            log(str(e24))
        log("" + "it's" + "%s and %03d" % ("it's", 10))
    except Exception as e25:
        log(type(e25).__name__, e25.args)
        n26, l27 = 0, list(range(0))
    else:
        atexit.register(fail7, 1)
    finally:
        t28 = "%s and %03d" % ("two\nlines" * 0, 5 + 5)
        if not [10, 255]:
            t29 = repr(("x y", 255))
        else:
            atexit.register(handler9, 0.1 + 0.2)
    raise Error1(repr([255]))
except IndexError as e30:
    log(str(e30))
    log(1)
    raise ZeroDivisionError()
finally:
    sys.stdout.write("done" + chr(10))
def f31(a32):
    return a32
try:
    x33 = f31(2) + (f31(0) + "")
except Exception as e34:
    log(str(e34))
    if not "bc":
        atexit.register(log, 255 * 1.5, ("{}|{:>5}".format(1000, "two\nlines")).count("done"))
        try:
            print(f31(len("x y")))
            x35 = (lambda v, w=0: v + w)(7) + (os.remove("missing.txt"))
        except Error2 as e36:
            log(str(e36))
    elif isinstance(7, int):
        sys.stdout.write(", ".join(["bc", "it's"]))
else:
    if True:
        sys.stdout.flush()
    else:
        if (True or not "bc"):
            gone37 = 3
            del gone37
        elif "lost" in "done":
            try:
                sys.stderr.write("{}|{:>3}".format(1, "") + "\n")
                o38 = Class3((5 if 255 > 1000 else 255))
                log(o38, o38.add(3))
            except Exception as e39:
                log(type(e39).__name__, e39.args)
            except KeyError:
                atexit.register(log, sorted([1]), len("bc") + len("a"))
                raise RuntimeError("{}|{:>2}".format(2, ""))
        else:
            log([])
            raise Error2
for i40 in range(1):
    w41 = 2
    while w41 > 0:
        w41 -= 1
        sys.stdout.write("{}|{:>4}".format(255, "") + chr(10))
    l42 = [v for v in list(range(2, 3, 2)) if isinstance(v, int)]
    break
log([7, 2, 1000, 1000][::2], (42, "{}|{:>5}".format(42, "a")))
x43 = "".missing()
