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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


def f3(a4):
    l5 = [v for v in [7] if isinstance(v, int)]
    return a4 - a4 + a4


def f6(a7):
    n8 = f3(len("bc"))
    return n8


def fail9(a10):
    for i11 in [1, 2]:
        atexit.register(log, 0.1 + 0.2, len("100%") * len([i11, 0]))
    raise KeyError("done", 42)


def fail12(a13):
    log(", ".join(["%s and %03d" % ("é", a13), "{}|{:>3}".format(a13, "two\nlines")]), 42 == 10, None)
    x14 = log(
        "lost",
        f6(1, 2),
    )


def handler15(value=None, tag="100%"):
    log("in handler 16", value, tag)
    if len("two\nlines") != 7:
        sys.stdout.write(f"<{99!s}>")
    log(
        "bc",
        fail9(3 - 255),
    )


if (True or True):
    for i17 in (2, 10):
        print(",".join(["two\nlines"[-1:], "done"[1:3]]), "bc", len("lost"))
        try:
            n18 = 255
            raise Exception(i17)
        except (ZeroDivisionError, LookupError):
            print("it's", list(range(2, 6, 1)), sep=", ", end="\n")
        break
else:
    for i19 in [1, 2]:
        try:
            try:
                assert i19 == None
            except Exception as e20:
                log(str(e20))
            except:
                sys.stderr.write(",".join(["100%", "bc"]) + "\n")
                continue
            atexit.register(print, {"k": sum([0, 255])}, 0 + 255 + i19)
            continue
        except Error1:
            d21 = {"bc": i19}
            d22 = {"lost": i19}
    else:
        atexit.register(handler15)
l23 = [v for v in list(reversed([])) if isinstance(v, int)]
log(("100%" + "it's").count("it's"))
print(not "é", sorted([3, 7, 255, 7]), [1000, 42])
atexit.register(handler15)
try:
    try:
        l24 = [v for v in [] if isinstance(v, int)]
        try:
            try:
                raise Error1
            finally:
                l25 = [v for v in [(x, x * x) for x in range(4) if x > 1] if isinstance(v, int)]
            f3(0) + (f3())
        except (RuntimeError, Exception) as e26:
            log(str(e26))
        except OSError as e27:
            log(str(e27))
            print({"k": (255 if 5 >= 255 else 42)}, 1 * 2, sep="-", end=";")
        finally:
            print("" + "", f"<{l23!s}>")
            if "done" in "":
                l28 = [v for v in list(reversed([2, 1000, 10, 1000])) if isinstance(v, int)]
            elif 5 < 42 <= 2:
                n29 = sum([7 * 42, f6(0)])
                (n29 if [1 // v for v in (3, 0)] else 1)
            else:
                atexit.unregister(handler15)
        raise Error1("it's", 1000)
    except BaseException as e30:
        log(type(e30).__name__, e30.args)
        try:
            raise
        except Exception as e31:
            log(type(e31).__name__, e31.args)
        except BaseException as e32:
            log(type(e32).__name__)
        finally:
            l23.append(1)
    except BaseException:
        log(1, [], "é" * 2)
    print((10, f"<{l23!s}>"))
    raise LookupError(("").strip())
except ArithmeticError as e33:
    log(str(e33))
except Exception as e34:
    log(str(e34))
    atexit.register(log, None, (1 if True else 10) - (0 if False else 7))
else:
    def f35(a36):
        return len("{}|{:>5}".format(a36, "100%"))
finally:
    thread37 = threading.Thread(target=handler15, args=(255,))
    thread37.start()
    thread37.join()
    log(thread37.is_alive())
    if 7 < 3 <= 255:
        sys.stdout.flush()
        print("two\nlines"[:2], f"<{l23!s}>", sep=", ", end=";")
    else:
        atexit.register(Manager2("").__exit__, None, None, None)
