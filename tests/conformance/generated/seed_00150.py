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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    print("{:>5}{:<3}{:^5}".format(5, "a", "b"), "é", sep="", end=";")
    return len(f"<{a3!r}>")


def f4(a5):
    if isinstance(a5, int):
        n6, t7 = max([3, a5]), ",".join(["a", "lost"])
        return 1000 * n6
    elif isinstance(1000, str):
        if (a5 < 10 <= a5 and a5 < 2 <= a5):
            atexit.register(print, (a5, "-".join(["lost", "it's"])), 7.5)
            atexit.register(sys.exit, "é")
            return 10 + 2
        else:
            atexit.register(lambda: log(None))
            return (a5 | 2)
    return a5


def fail8(a9):
    raise Exception("two\nlines", a9)


def fail10(a11):
    sys.exit(f4(3))


def handler12(value=None, tag="a"):
    log("in handler 13", value, tag)
    atexit.unregister(Equal1(1))
    try:
        raise IndexError("{}|{:>5}".format(1, "it's"))
    except Exception:
        t14 = "{}|{:>3}".format(("it's").count("done"), "two\nlines")
    except Exception:
        l15 = [v for v in list(reversed([42, 5])) if isinstance(v, int)]


def handler16(value=None, tag="lost"):
    log("in handler 17", value, tag)
    atexit.register(print, (0, ("done").center(2)), (10 + 2, "-".join(["bc", "x y"])))
    atexit.register(handler12, 5 * 1.5)
    log(json.dumps([[7, 42, 2][-1], "%s and %03d" % ("bc", 0), None, "lost" in "lost", {"k": 3}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])


sys.stdout.flush()
pid18 = os.fork()
if pid18 == 0:
    sys.unraisablehook = unraisable
    try:
        if (0 // -4) != f2(1):
            if 255 < 0 <= 1000:
                n19, *l20 = [10, 1, 10][1], 2, 10
                sys.stdout.flush()
            else:
                log((1000 * 2 // -4), [5])
            try:
                raise ArithmeticError("%r %s" % ([], "two\nlines")) from IndexError()
            except NameError:
                sys.stderr.write("{:>7}{:<3}{:^5}".format(3, "a", "b") + "\n")
            except BaseException as e21:
                log(str(e21))
                l22 = [v for v in [(x, x * x) for x in range(5) if x % 2 == 0] if isinstance(v, int)]
            except:
                n23 = len(list(range(0, 8, 3)))
                x24 = -"x y"
            finally:
                d25 = {"é": (3 % -4)}
        else:
            t26 = "it's"
        sys.stdout.flush()
        raise TypeError("%x %o" % (61, 26))
    except Exception as e27:
        log(str(e27))
        try:
            pass
        finally:
            n28 = ((42 % 7) % 7)
    except NameError:
        log("é" * 2)
        try:
            try:
                [1].index(2)
            except SystemExit as e29:
                log(str(e29))
                raise ValueError(str(("a").find("b"))) from e29
            except Exception:
                gone30 = 255
                del gone30
            finally:
                n31 = (f4(42) if 7 < 3 <= 1 else (0 // 7))
            d32 = {"x y": 5}
            raise TypeError("{}|{:>2}".format(1000, "lost")) from IndexError("{}|{:>4}".format(255, "it's"))
        except BaseException as e33:
            log(type(e33).__name__, e33.args)
            raise ZeroDivisionError(str(("it's").find("a"))) from ValueError
        raise SystemExit(f4(0))
    finally:
        t34 = (str([3, 1])).upper()
    atexit.register(handler16, [1000, 1, 2])
    os._exit(6)
status35 = os.waitpid(pid18, 0)[1]
log(os.WIFEXITED(status35), os.WIFSIGNALED(status35), status35)
atexit.register(print, ((5 if 2 > 1000 else 1), "a"), [7, 2, 2])
atexit.register(fail10, f4(3))
l36 = [v for v in list(reversed([1, 255, 1000])) if isinstance(v, int)]
l36.append((7 % 3))
atexit.unregister(Equal1(3))
