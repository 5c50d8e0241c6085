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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    return len(list(range(3, 8, 1)))


def handler4(value=None, tag="a"):
    log("in handler 5", value, tag)
    n6 = (f2(10) if f2(255) >= len([5, 7, 255, 42]) else 7 + 7)
    log([42, n6], [])


def handler7(value=None, tag="done"):
    log("in handler 8", value, tag)
    log((5 * 0 | 9))
    atexit.register(log, {"k": ("it's").count("lost")}, 3 * 7)
    def f9(a10):
        return 7


def handler11(value=None, tag="x y"):
    log("in handler 12", value, tag)
    try:
        assert len("100%") == None, "%s and %04d" % ("two\nlines", 5)
    except BaseException as e13:
        log(type(e13).__name__, e13.args)
        try:
            pass
        except Exception as e14:
            log(str(e14))
            raise KeyError("done")
        except Exception as e15:
            log(type(e15).__name__, e15.args)
            atexit.register(log, list(reversed([42, 1])), 1 * 3 * len([3, 10]))
        else:
            if "a" in "a":
                atexit.register(handler7, f"<{68!r}>")
        raise ValueError
    except Exception:
        atexit.unregister(sys.exit)
        if False:
            sys.stderr.write(str(3) + "\n")
        elif f2(10) == len("done"):
            d16 = {"done": ("100%").count("é")}
        else:
            atexit.register(handler4, 255 + 3 / 4)
        raise ValueError() from ValueError
    finally:
        atexit.register(lambda: log(not [42, 255, 5, 2]))
        if not "é":
            atexit.register(handler7, "{}|{:>6}".format((255 | 5), "it's"))
    os.kill(os.getpid(), signal.SIGINT)


sys.stdout.write("%s and %01d" % ("lost", 255))
try:
    w17 = 3
    while w17 > 0:
        w17 -= 1
        log((5 & 9) * max([7, 10]), str([x for x in [1] if x > 1]))
        print([x * 2 for x in range(1) if x > 1], ""[:2], len("x y"))
except ValueError:
    try:
        if True:
            try:
                sys.exit(len([5, 10]))
            except ValueError:
                l18 = [v for v in list(range(3, 6, 3)) if isinstance(v, int)]
                sys.stdout.flush()
            except NameError as e19:
                log(str(e19))
            finally:
                n20 = 10 * 2 * 2
                atexit.register(sys.exit, 5)
        elif False:
            print(None, 7 * 1.5, ("two\nlines").count("two\nlines"))
        else:
            print(len(f"<{53!r}>"), {"k": 1 * 1}, ", ".join(["", f"<{98}>"]))
    except BaseException as e21:
        log(type(e21).__name__, e21.args)
        if 1000 - 0 != f2(7):
            log((1 + 10, "é"), [1000, 1], repr(0))
            atexit.register(handler11, tag=", ".join(["two\nlines", "x y"]))
    atexit.register(Equal1(1))
except ZeroDivisionError as e22:
    log(type(e22).__name__, e22.args)
    sys.stdout.flush()
    pid23 = os.fork()
    if pid23 == 0:
        sys.stdout.write(("100%").upper() + chr(10))
        os._exit(9)
    status24 = os.waitpid(pid23, 0)[1]
    log(os.WIFEXITED(status24), os.WIFSIGNALED(status24), status24)
signal.signal(signal.SIGUSR2, on_signal)
os.kill(os.getpid(), signal.SIGUSR2)
try:
    if isinstance(0, int):
        atexit.register(handler7, 3)
        atexit.unregister(handler11)
    elif isinstance(3, str):
        try:
            n25 = len([7, 5, 5, 1000])
            try:
                raise IndexError(("bc").title())
            except ZeroDivisionError as e26:
                log(str(e26))
            except ValueError as e27:
                log(str(e27))
            else:
                atexit.register(Equal1(1))
            finally:
                log("done" + "%s and %04d" % ("bc", 1000))
                log(None)
            assert n25 == None, f"<{n25!r}>"
        except Exception as e28:
            log(str(e28))
            try:
                n29 = 1000
                log([n29, n29, 1000])
            except SystemExit:
                l30 = [v for v in [2, 255][1:] if isinstance(v, int)]
                atexit.register(handler4, isinstance(0, (str, list)))
                raise OSError("")
            finally:
                sys.stderr.write("done" + "\n")
    raise ArithmeticError((10 & 8))
except Exception:
    print(42, ",".join(["bc", "100%"]), sep="-", end="\n")
    raise LookupError(f"<{67!r}>")
except Exception as e31:
    log(type(e31).__name__, e31.args)
    raise OSError("é" + "100%") from e31
n32, t33 = 2 - 5, "x y" + "100%"
sys.unraisablehook = unraisable
sys.stdout.flush()
pid34 = os.fork()
if pid34 == 0:
    print(255 - n32 + sum([0, n32]), {"k": ("é").count(t33)}, t33)
    os._exit(7)
status35 = os.waitpid(pid34, 0)[1]
log(os.WIFEXITED(status35), os.WIFSIGNALED(status35), status35)
sys.exit(n32)
