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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


class Error2(Error1):
    pass


class Class3(object):
    shared = [2, 1, 7, 1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


class Class4(Class3):
    shared = [5, 5]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise IndexError("{}|{:>2}".format(3, "x y"))


def f5(a6):
    return len([a6, a6])


def f7(a8):
    return a8


def handler9(value=None, tag="100%"):
    log("in handler 10", value, tag)
    sys.exit("a")


def handler11(value=None, tag="x y"):
    log("in handler 12", value, tag)
    w13 = 3
    while w13 > 0:
        w13 -= 1
        log(json.dumps([len([2, 1000]), "", None, "a" in "", {"k": 1000}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    print([-x for x in range(2) if x != 2], f5(1000) > 1 + 1, 5 * 1.5)
    try:
        n14, *l15 = 7 ** 5, 0, 1000
        log([len(w) for w in "x,y".split()])
        log(
            "two\nlines",
            [n14, 10, 1000, n14].nothing,
        )
    except Exception as e16:
        log(type(e16).__name__, e16.args)
        log(json.dumps([3, f"<{74}>", None, (255 < 0 <= 1000 or False), {"k": 10}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    except Error2 as e17:
        log(type(e17).__name__)
    except:
        d18 = {"": [5, 42, 1000][True]}
    finally:
        sys.stdout.write("x y" + chr(10))
    raise ValueError("a")


log(json.dumps([5, "{}|{:>7}".format(255, "lost"), None, True, {"k": 1}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
print("é" in "bc", str(("bc").endswith(" ")), "é"[-1:])
atexit.register(print, len([]) + f5(3), (str(("it's").endswith("x"))).title())
pid19 = os.fork()
if pid19 == 0:
    atexit.register(handler11, (42 - 1, str([2, 3, 1])))
    t20 = "é"
    try:
        with open("a.txt", "a") as file21:
            file21.write("{}|{:>3}".format(0, t20) + "\n")
            log([len(w) for w in "a bb ccc".split()])
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        sys.exit((t20).count(t20))
    except Error2 as e22:
        log(type(e22).__name__, e22.args)
        raise Error1(t20) from e22
    else:
        try:
            sys.exit()
        except (IndexError, KeyError) as e23:
            log(type(e23).__name__)
            log(type(e23.__context__).__name__)
        except Exception as e24:
            log(str(e24))
        else:
            atexit.register(handler9, tag="")
    raise ZeroDivisionError(t20)
status25 = os.waitpid(pid19, 0)[1]
log(os.WIFEXITED(status25), os.WIFSIGNALED(status25), status25)
o26 = Class3(len("lost"))
log(o26, o26.add(7))
n27 = 0
o28 = Class4(int(True))
log(o28, o28.add(1))
raise Error2()
