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


class Error1(RuntimeError):
    pass


class Error2(Error1):
    pass


class Class3(object):
    shared = [1000, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise TypeError(abs(-3))


class Class4(Class3):
    shared = [1000]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def f5(a6):
    return 42


def fail7(a8):
    try:
        n9 = len([x % 3 for x in range(5) if x > 1])
        d10 = {"x y": n9}
        x11 = dict(**NOTHING)
    except SystemExit:
        sys.stdout.write(f"<{a8}>" + chr(10))
        log(f"<{a8!s}>", len([255 * 255, f5(a8)]))
    except IndexError as e12:
        log(type(e12).__name__, e12.args)
        (int("x1")
            if isinstance(a8, (str, list))
            else int("x1"))
    finally:
        n13, *l14 = a8 * 1, a8, a8
        try:
            l15 = [v for v in l14 if isinstance(v, int)]
        except Exception as e16:
            log(type(e16).__name__)
            with open("a.txt", "w") as file17:
                file17.write(("é").rjust(2) + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        except Exception as e18:
            log(type(e18).__name__, e18.args)
        else:
            n19, *l20 = 255, n13, n13
    x21 = [10, a8 - a8 % len([])]


def fail22(a23):
    x24 = len(str(TEXT(1))) + 7


def handler25(value=None, tag="it's"):
    log("in handler 26", value, tag)
    for i27 in [1, 2]:
        if max([0, i27]) != i27 * 2:
            l28 = [v for v in [] if isinstance(v, int)]
            continue
        for i29 in [1, 2]:
            if (isinstance(3, str) or "é" in "done"):
                atexit.register(lambda: log("%s and %05d" % ("é", 255)))
                sys.stdout.flush()
            elif (False and 7 < 0 <= i29):
                atexit.register(abs, "100%", i29)
            else:
                log("two\nlines" in "bc")
        else:
            atexit.register(sys.exit, "it's")
        continue
    try:
        fail22(5 - 10)
    except BaseException as e30:
        log(type(e30).__name__)
        log(type(e30.__context__).__name__)
        atexit.register(print, repr(f5(3)), [x % 3 for x in [5] if x % 2 == 0])
    else:
        try:
            o31 = Class4(len([10, 2]))
            log(o31, o31.add(7))
            try:
                atexit.register(lambda: log(sum([1 - 1000, len("two\nlines")])))
            except Exception:
                log("{}|{:>6}".format(42 * 7, "é"), ("é").title(), len([(42 // 7), f5(2)]))
                raise ZeroDivisionError("done")
            except:
                print(((10 % -4), ""), str(("done").partition("a")), "%s and %03d" % ("x y", (0 // -4)))
            sys.exit("done"[:2])
        except Error1 as e32:
            log(type(e32).__name__, e32.args)
    atexit.register(lambda: log(sum([len([3]), (3 // 3)])))
    f5(1) + ("%d" % TEXT)
    os._exit(3)


print("{:>8}{:<3}{:^5}".format(4, "a", "b"), f"<{57!r}>", str(("100%").split("b")))
print(f5(f5(5)), 0, f5(len([])))
try:
    w33 = 3
    while w33 > 0:
        w33 -= 1
        for i34 in (42, 7):
            log(json.dumps([len([i34]), ("100%").upper(), None, len([]) == 1 - i34, {"k": 5}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            log(", ".join(["two\nlines", "bc"]))
        sys.stderr.write("é" + "x y" + "\n")
    assert (0 % -4) == None, ""
except SystemExit as e35:
    log(type(e35).__name__)
    n36, t37 = 255 - 255, "{}|{:>2}".format(10, "")
try:
    atexit.register(handler25, tag=str(("two\nlines").startswith("x")))
    raise Error2("done", 10) from None
except Exception as e38:
    log(type(e38).__name__)
else:
    try:
        try:
            gone39 = 0
            del gone39
            gone39
            try:
                n40, t41 = [0, 1000, 5][True], f"<{93!r}>"
                x42 = [0, n40, n40][True] + ([5, 7][100])
            except BaseException:
                log((str(("a").startswith(" "))).strip(), [0, 1000][-2:])
                log((len("two\nlines"), "%s and %05d" % ("100%", 5)))
            except ZeroDivisionError as e43:
                log(type(e43).__name__, e43.args)
            finally:
                print({"k": (1 % 3)})
                f5(1, 2)
            {"it's": 7}["missing"]
        except Error2:
            if False:
                atexit.unregister(handler25)
                atexit.register(print, len(f"<{53}>"), "%s and %02d" % ("it's", 42) + "{}|{:>4}".format(0, "100%"))
            elif 7 != len(""):
                atexit.register(lambda: log("%s and %02d" % ("%s and %05d" % ("", 5), (3 if isinstance(7, int) else 42))))
        assert 255 * 2 == None, f"<{7!s}>"
    except Exception as e44:
        log(str(e44))
        raise Error1() from e44
atexit.register(print, 5 * 1.5, (("a").replace(TEXT[1], TEXT)).strip())
print(not "100%", 3, "{:,}".format(3))
def f45(a46):
    return f5((a46 ^ 3))
x47 = (255 +
    ([1].remove(5)))
