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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Class2(object):
    shared = [0, 42, 10, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise ZeroDivisionError("%s and %04d" % ("it's", 7))


def f3(a4):
    l5 = [v for v in [x * 2 for x in range(2) if x > 1] if isinstance(v, int)]
    return a4


def f6(a7):
    return len([a7, 0, 1]) + len([a7, a7])


def handler8(value=None, tag=""):
    log("in handler 9", value, tag)
    try:
        sys.exit([2, 255, 3])
    except Exception:
        log(json.dumps([(5 // -4), str(("done").startswith("o")), None, 1000 < 1000 <= 10, {"k": 0}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    else:
        atexit.register(print, {"k": 7}, [7, 255, 2][True] > f6(3))
    finally:
        try:
            {"k": 3, "l": dict([1])}
        except Exception as e10:
            log(type(e10).__name__)
        except ArithmeticError as e11:
            log(str(e11))
    atexit.register(lambda: log(((42 % 3) if isinstance(7, str) else f3(42))))
    log("a" in "a", f6(7))


def handler12(value=None, tag=""):
    log("in handler 13", value, tag)
    print(1 < 5 <= 5, None, ("{:>2}{:<3}{:^5}".format(2, "a", "b")).title())
    os.kill(os.getpid(), signal.SIGINT)


def handler14(value=None, tag="bc"):
    log("in handler 15", value, tag)
    try:
        o16 = Class2(42 + 10)
        log(o16, o16.add(5))
    except BaseException as e17:
        log(type(e17).__name__, e17.args)
    else:
        try:
            atexit.register(print, [42, 2, 1000][1], f"<{44!r}>")
            with Manager1("it's") as m18:
                o19 = Class2(len([3]))
                log(o19, o19.add(10))
                t20 = "a"[::-1]
                assert (10 if isinstance(42, int) else 7) == None
        except Exception:
            atexit.register(log, [2, 42, 1000][::2], len([len(w) for w in "a bb ccc".split()]))
            print((max([5, 1]) | 7), (10 if True else 3) + ("two\nlines").count("a"), repr([x % 3 for x in range(0) if x % 2 == 0]))
        except BaseException as e21:
            log(str(e21))
            raise ZeroDivisionError(str([3, 2, 1])) from e21
        finally:
            w22 = 3
            while w22 > 0:
                w22 -= 1
                sys.stderr.write("{}|{:>4}".format(5, "it's") + "\n")


with Manager1("100%") as m23:
    log({"k": len([7, 2])}, "%s and %05d" % (f"<{30!s}>", 7 * 7), f6(1))
    atexit.unregister(sys.exit)
o24 = Class2((0 // 3))
log(o24, o24.add(1))
thread25 = threading.Thread(target=handler8, args=(1,))
thread25.start()
thread25.join()
log(thread25.is_alive())
def f26(a27):
    try:
        try:
            try:
                l28 = [v for v in [x % 3 for x in range(3)] if isinstance(v, int)]
                atexit.unregister(log)
                raise ValueError
            finally:
                atexit.register(handler12)
            o29 = Class2((1 if isinstance(a27, (str, list)) else a27))
            log(o29, o29.add(42))
            x30 = [2, f6(1, 2)]
        except BaseException as e31:
            log(type(e31).__name__, e31.args)
        except Exception:
            atexit.register(handler12, tag="x y")
            raise LookupError(str(("é").find(" "))) from None
        assert 1000 == None, "lost"
    except ZeroDivisionError:
        try:
            pass
        except KeyError as e32:
            log(type(e32).__name__)
            try:
                print(sorted([a27, a27, a27], key=lambda v: -v), max([42, a27]) / 4, "done"[1:3])
                atexit.unregister(handler14)
                raise OSError() from None
            finally:
                d33 = {"é": a27 * 1}
            return a27
    except Exception as e34:
        log(str(e34))
        with Manager1("é") as m35:
            log({"k": a27}, 7 * a27 + a27)
            raise
    return (3 % 3)
assert [2, 1, 1000][0] == None, "{}|{:>2}".format(1, "it's")
