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
        except SystemExit as e14:
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
                raise IndexError("{}|{:>1}".format(n25, "two\nlines"))
            except RuntimeError as e27:
                log(type(e27).__name__)
            finally:
                print(1, (n25 * 10 | 2), "%s and %02d" % ("x y", n25) + "%s and %05d" % ("lost", n25))
                n28 = 1000
                str([][-9])
        finally:
            log(f2(f2(0)), 0.1 + 0.2, list(range(1, 5, 1)))
            len([]) / (1 - 1)
    raise ValueError
finally:
    sys.stdout.write("%s and %05d" % ("é", 7) + chr(10))
    sys.stdout.flush()
atexit.unregister(Equal1(3))
print(42, ",".join(["bc", "100%"]), ("lost").replace(TEXT[1], TEXT))
try:
    n29, t30 = len([3]), f"<{12}>"
    assert n29 == None, "done"
except (ValueError, ArithmeticError):
    sys.stdout.flush()
    for i31 in [1, 2]:
        n32, t33 = i31, "-".join(["x y", "x y"])
        atexit.register(handler4, tag=f"<{n32}>")
        continue
except NameError as e34:
    log(type(e34).__name__, e34.args)
    atexit.register(handler7, tag=f"<{76!r}>")
