from __future__ import print_function

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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(OSError):
    pass


class Error2(LookupError):
    pass


def f3(a4):
    try:
        log([len(w) for w in "a bb ccc".split()], len("done") + ("100%").count("done"), ("x y").count("lost") + len(""))
    except Exception as e5:
        log(type(e5).__name__, e5.args)
        print("lost", None)
    except IndexError:
        t6 = repr([7, a4, a4, 1000])
    return len("bc")


def f7(a8):
    print(f3(sum([3, 5])), "%s and %05d" % ("%s and %01d" % ("done", 42), (a8 if a8 < a8 <= a8 else a8)), "done")
    return 5


def fail9(a10):
    try:
        x11 = str(NUMBER[0])
    except Error2:
        try:
            print("it's"[::-1], True, f7(len("100%")))
            w12 = 2
            while w12 > 0:
                w12 -= 1
                sys.stdout.write("lost")
                d13 = {"a": f7(a10)}
            int(None)
        except SystemExit as e14:
            log(str(e14))
            raise KeyError("%s and %04d" % ("x y", 10))
        except Exception as e15:
            log(type(e15).__name__, e15.args)
            if a10 < a10 <= a10:
                atexit.register(lambda: log(98.5))
                atexit.register(log, ("a").strip() + "%s and %01d" % ("x y", a10), [])
            elif (isinstance(a10, str) or False):
                n16 = (f3(7) if 255 < a10 <= a10 else a10)
                return len([255, 255, a10])
            else:
                t17 = ("{}|{:>1}".format(7, "lost")).strip()
        finally:
            atexit.register(log, "two\nlines", "a")
        sys.stdout.write(("bc").upper() + chr(10))
    finally:
        print("100%")
    raise LookupError(("100%").replace(TEXT[1], TEXT))


def fail18(a19):
    def fail20(a21):
        atexit.register(log, [x * 2 for x in [a19]], repr(f7(255)))
        sys.exit(True)
    raise ArithmeticError("x y")


def handler22(value=None, tag="it's"):
    log("in handler 23", value, tag)
    print((f3(7), ("two\nlines").replace(TEXT[1], TEXT)), max([(10 if not "lost" else 0), (42 ^ 7)]), sum([len([1000, 1000]), 7]))
    atexit.register(log, sorted([1000]), f3(42))
    try:
        log("-".join(["a", "100%"]))
        log(39.5)
    except OSError:
        if True:
            n24 = (len([]) if "x y" in "two\nlines" else 2)
    except:
        atexit.register(log, ("done").count("done") + f7(42), ((5 if False else 42), "-".join(["x y", ""])))
    finally:
        w25 = 1
        while w25 > 0:
            w25 -= 1
            if "done" in "x y":
                t26 = "100%"
                log(len((t26).title()), ((t26).count("100%") if isinstance(2, int) else 1), sorted([0, 42, 1], key=lambda v: -v))
            for i27 in (2, 7):
                n28 = 5
                print(list(range(0, 4, 1)), (n28 + 255 ^ 9))
            raise Error2
    os._exit(8)


def handler29(value=None, tag="bc"):
    log("in handler 30", value, tag)


sys.stdout.write("")
for i31 in [1, 2]:
    try:
        try:
            pass
        except Exception as e32:
            log(type(e32).__name__)
            log(1)
            continue
        print("100%" * 2)
        raise KeyboardInterrupt
    except Exception as e33:
        log(str(e33))
    except ZeroDivisionError:
        sys.stderr.write("%s and %02d" % ("two\nlines", i31) + "\n")
        sys.stderr.write("a" + "lost" + "\n")
    log(i31 + len([2, i31]))
atexit.register(handler22, f7(0 - 42))
atexit.register(handler22, tag="two\nlines")
n34 = (len("100%") if True else 255 + 3)
n35 = n34
atexit.register(handler29, [n34])
sys.stdout.write(""[::-1] + chr(10))
sys.exit(256)
