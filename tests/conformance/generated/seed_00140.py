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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 1


class Error2(ZeroDivisionError):
    def __init__(self, *args):
        ZeroDivisionError.__init__(self, *args)
        self.extra = 7


def f3(a4):
    return len([a4, a4, a4, a4]) + 7


def f5(a6):
    return 255 - f3(a6)


def fail7(a8):
    x9 = len(3)


def fail10(a11):
    str(undefined(1))


def handler12(value=None, tag="a"):
    log("in handler 13", value, tag)
    log("{}|{:>6}".format((3 if True else 1000), "x y"), {"k": 42})
    str([1 // v for v in (2, 0)])


def handler14(value=None, tag="é"):
    log("in handler 15", value, tag)
    try:
        w16 = 2
        while w16 > 0:
            w16 -= 1
            if "" in "done":
                t17 = "{}|{:>7}".format(10 + 255, "")
                n18 = f5(max([2, 5]))
                continue
            elif 42 < 3 <= 3:
                atexit.register(sys.exit, 0)
            else:
                atexit.register(print, 86.5, "%s and %03d" % ("%s and %03d" % ("é", 7), len([1000, 10, 5, 0])))
        assert len([10, 2, 7]) == None, ("lost").title()
    except Exception:
        atexit.register(sys.exit, "lost")
        atexit.register(log, "bc" * 1, [len(w) for w in "x,y".split()])
        raise
    except:
        n19 = 1 * 255 + 7
    atexit.unregister(handler12)


sys.excepthook = hook
t20 = "bc"[1:]
try:
    fail7(7)
except Exception as e21:
    log(str(e21))
    signal.signal(signal.SIGTERM, on_signal)
    os.kill(os.getpid(), signal.SIGTERM)
finally:
    try:
        atexit.unregister(log)
        log("a", sorted([2, 0], reverse=True))
        x22 = [7, [1 // v for v in (3, 0)]]
    except Exception as e23:
        log(type(e23).__name__)
        raise IndexError(10 - 1)
    except Exception as e24:
        log(type(e24).__name__, e24.args)
    n25 = 2 ** 33
try:
    for i26 in range(2):
        try:
            sys.stdout.write(("100%").upper() + chr(10))
        except BaseException as e27:
            log(type(e27).__name__, e27.args)
            log(type(e27.__context__).__name__)
            for i28 in [1, 2]:
                l29 = [v for v in [(x, x * x) for x in [i28, i28] if x != 2] if isinstance(v, int)]
            else:
                l30 = [v for v in [i26, 0] if isinstance(v, int)]
            break
        except Exception as e31:
            log(type(e31).__name__)
            log(type(e31.__context__).__name__)
            raise KeyError("it's", i26)
        for i32 in [1, 2]:
            try:
                print((2, "two\nlines"), 10, sep="-", end=";")
                print(0.1 + 0.2)
                x33 = log(
                    t20,
                    fail10(i26),
                )
            except Exception as e34:
                log(type(e34).__name__)
                log(type(e34.__context__).__name__)
                raise LookupError(t20[:2]) from e34
            else:
                atexit.unregister(sys.exit)
    raise ZeroDivisionError((1 if True else 0))
except ArithmeticError as e35:
    log(type(e35).__name__)
    raise KeyError("done", 255)
except TypeError as e36:
    log(type(e36).__name__, e36.args)
t37 = f"<{t20!s}>"
