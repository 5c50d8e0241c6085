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


class Error1(ZeroDivisionError):
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


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


class Class5(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f6(a7):
    return a7


def f8(a9):
    return (f"<{a9}>").count("a")


def fail10(a11):
    "{x}".format(y=1)


def fail12(a13):
    sys.exit("%s and %04d" % ("done", a13))


def handler14(value=None, tag="bc"):
    log("in handler 15", value, tag)
    atexit.unregister(Equal3(3))
    log(("lost").rjust(4) + "x y"[-1:], ",".join(["{}|{:>3}".format(255, "a"), ("done").title()]))
    atexit.register(log, None, list(range(1, 9, 1)))
    raise OSError(len("bc"))


def handler16(value=None, tag="x y"):
    log("in handler 17", value, tag)
    n18 = 10
    with Manager2(""):
        try:
            5 / (1 - 1)
        except (OSError, IndexError) as e20:
            log(type(e20).__name__, e20.args)
        except Exception as e21:
            log(type(e21).__name__)
        else:
            if not "a":
                n22, *l23 = 42, 3, 1
            else:
                print("é"[1:3])
            raise SystemExit()
    print(("%s and %04d" % ("lost", 0)).count("done"), len([n18, 10]) != (n18 ^ 4))
    raise Error1() from None
    os.kill(os.getpid(), signal.SIGTERM)


def handler24(value=None, tag="é"):
    log("in handler 25", value, tag)


w26 = 2
while w26 > 0:
    w26 -= 1
    try:
        sys.stdout.write("")
        (1000 if fail10(f6(3)) else 3)
    except Exception:
        print("%s and %01d" % ("" + "bc", 1000), max([("a").count("two\nlines"), 7]), "two\nlines"[1:])
        n27 = len([0, 5, 1000])
    except Error1:
        atexit.register(log, ("x y").count("") - 0 - 7, 45.5)
        -"it's"
    except:
        n28 = (("é").title()).count("two\nlines")
        exit(f6(n28))
    else:
        n29 = 10
        raise ValueError(6 ** 32)
try:
    o30 = Class5(255)
    log(o30, o30.add(3))
    x31 = log("x y", (10 % 3) // 0)
except RuntimeError as e32:
    log(type(e32).__name__, e32.args)
    raise Error1("%x %o" % (47, 61)) from e32
except BaseException:
    if False:
        if True:
            with open("b.txt", "w") as file33:
                file33.write("{}|{:>3}".format(10, "two\nlines") + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            sys.stderr.write("{}|{:>3}".format(7, "a") + "\n")
        else:
            if "100%" in "bc":
                print(sum([(3 if "100%" in "é" else 5), 10 * 7]), [-x for x in range(4) if x > 1])
            else:
                d34 = {"x y": (42 if 5 > 2 else 3)}
        n35 = f6(3)
    elif "x y" in "it's":
        print(f6(("lost").count("")), "it's", [len(w) for w in "x,y".split()])
        assert f6(10) == None
    else:
        print([1000, 42, 1000][1])
try:
    sys.stdout.write(f"<{18!r}>" + chr(10))
    [1000, int("")]
except Exception as e36:
    log(str(e36))
    sys.stderr.write("two\nlines"[-1:] + "\n")
with open("a.txt", "a") as file37:
    file37.write("bc"[:2] + "\n")
    w38 = 2
    while w38 > 0:
        w38 -= 1
        n39, *l40 = sum([255, 42]), 255, 10
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
log(json.dumps([2, "{}|{:>8}".format(255, "x y"), None, False, {"k": 5}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
