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


class Error1(Exception):
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
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return a5


def fail6(a7):
    x8 = dict([1])


def handler9(value=None, tag="a"):
    log("in handler 10", value, tag)
    log(f"<{35!r}>", 87.5)


def handler11(value=None, tag="x y"):
    log("in handler 12", value, tag)
    print(not [1000], "done")
    n13 = ("lost").count("two\nlines") * 5 ** 33


try:
    with Manager2("a"), Manager2("bc"):
        sys.stdout.flush()
        try:
            with Manager2("x y") as m16, Manager2("a"):
                atexit.register(handler9)
                n18 = ((10 if 0 < 3 <= 3 else 0) | 4)
        except Error1 as e19:
            log(str(e19))
    sys.exit(-1)
except Exception:
    log({"k": f4(1000)}, {"k": (7 if isinstance(5, str) else 7)}, "%s and %03d" % (("lost").ljust(7), 1000 * 1))
def f20(a21):
    return 0
t22 = "%s and %05d" % ("é"[:2], f4(1))
for i23 in range(3):
    atexit.register(log, t22, 7)
    if (i23 < i23 <= 1000 or 255 == 2):
        log(json.dumps([i23, "", None, (t22 in t22 and True), {"k": 7}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    else:
        gone24 = 3
        del gone24
sys.stdout.write("" + chr(10))
process25 = multiprocessing.get_context("fork").Process(target=handler11, args=(5,))
process25.start()
process25.join()
log(process25.exitcode)
try:
    try:
        try:
            gone26 = 42
            del gone26
            if t22 in t22:
                n27 = f20(42 * 1)
                print(sum([n27, ("it's").count("done")]), "lost", (t22).replace(TEXT[1], TEXT))
        finally:
            log((1 // 3) + [0, 1, 1000][True], "{}|{:>1}".format(255, t22) + "{:,}".format(42))
            sys.stdout.write(f"<{t22!r}>" + chr(10))
        log(json.dumps([255 * 1000, repr(1000), None, True, {"k": 5}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    except Exception:
        atexit.register(Equal3(3))
    except Error1 as e28:
        log(str(e28))
        try:
            pass
        except ValueError as e29:
            log(str(e29))
        finally:
            sys.stdout.write("é" + chr(10))
            for i30 in (1, 42):
                t31 = "x y"[:2]
                atexit.register(handler11, "{0}{0!r}".format(t22))
            else:
                atexit.register(fail6, 42)
    else:
        w32 = 3
        while w32 > 0:
            w32 -= 1
            try:
                t33 = ("it's" + t22).replace(TEXT[1], TEXT)
                sys.stdout.write("lost" * 1)
                [v for v in (int(""), 1)]
            finally:
                print("é", f4(len("é")), sep="", end="\n")
                sys.stdout.flush()
    finally:
        sys.stdout.flush()
        sys.stdout.write(str([1000, 1, 5, 255]) + chr(10))
    assert [1000, 42, 3][True] == None
except BaseException as e34:
    log(type(e34).__name__, e34.args)
    w35 = 2
    while w35 > 0:
        w35 -= 1
        if (3 // 7) < 5 ** 36:
            try:
                assert [3, 5, 5][True] == None
            except Exception as e36:
                log(type(e36).__name__, e36.args)
                sys.stdout.flush()
                continue
            try:
                print([(x, x * x) for x in [1000, 2, 255] if x != 2], 10 * 1.5)
                n37, t38 = f4(1), t22
                raise OSError(t22, n37)
            except Exception:
                log((lambda v, w=7: v + w)(7), [x % 3 for x in range(2) if x % 2 == 0])
                atexit.register(handler11, 42)
        try:
            raise TypeError(("lost").ljust(2))
        finally:
            if 1 < 0 <= 1000:
                print((5, str((t22).endswith(" "))), (("done").count("100%") // 7))
                atexit.register(fail6, f4(42))
            log(isinstance(1000, int))
    (1000 if (lambda v: v.bb)(5) else 5)
except:
    sys.stdout.flush()
    pid39 = os.fork()
    if pid39 == 0:
        print("%s and %04d" % ("it's", (0 // 10)), ((t22).strip()).count(t22), 7)
        try:
            pass
        finally:
            print([(x, x * x) for x in range(5) if x > 1])
        t40 = "%s and %03d" % ("{:>5}{:<3}{:^5}".format(5, "a", "b"), int(2.9))
        (1 if (10 % 7) // (1 - 1) else 10)
        sys.exit(1 - 3)
    status41 = os.waitpid(pid39, 0)[1]
    log(os.WIFEXITED(status41), os.WIFSIGNALED(status41), status41)
    1 - 1000 + (fail6((255 if "" in "a" else 7)))
else:
    l42 = [v for v in list(range(0, 8, 3)) if isinstance(v, int)]
[1000, t22.qqq.www]
