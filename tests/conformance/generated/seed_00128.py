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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(KeyError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    atexit.register(print, str(a4), [len(w) for w in "a bb ccc".split()])
    return 7 + 42 - a4


def f5(a6):
    return f3(0)


def fail7(a8):
    raise Error1("100%", a8)


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    raise ArithmeticError()


try:
    try:
        raise KeyboardInterrupt
    except ArithmeticError:
        if isinstance(42, (str, list)):
            if (7 < 1000 <= 42 and True):
                print((len("bc") & 7))
            l11 = [v for v in [(x, x * x) for x in range(1) if x > 1] if isinstance(v, int)]
        log([42], 47.5, "{}|{:>6}".format(255 * 3, "bc"))
    except Error1:
        try:
            try:
                sys.stdout.flush()
            except Error1 as e12:
                log(type(e12).__name__, e12.args)
                log(None, 72.5, "it's")
            raise ArithmeticError("lost")
        except (IndexError, TypeError):
            n13, t14 = len([]), "done" + "100%"
        except Exception:
            t15 = (f"<{80!r}>").replace(TEXT[1], TEXT)
            atexit.register(handler9, "a")
    else:
        atexit.register(log, sum([3, f3(5)]), (255 - 7, repr(7)))
        x16 = 7 + ({"é": 10}[None])
    def fail17(a18):
        raise TypeError(max([10, 1]))
    log(
        "x y",
        fail7(7 + 42),
    )
except Exception as e19:
    log(type(e19).__name__)
    raise TypeError(repr(5)) from e19
else:
    n20 = 5
try:
    signal.signal(signal.SIGTERM, on_signal)
    os.kill(os.getpid(), signal.SIGTERM)
    atexit.register(lambda: log((f3(42), ("100%").upper())))
except Exception as e21:
    log(type(e21).__name__, e21.args)
    log((2 if 5 < 0 <= 42 else 1000) - 5, (255 + 1000, "%s and %03d" % ("é", 1)))
print(list(reversed([7, 10])), 10, sep=", ", end=";")
try:
    try:
        raise Error1(",".join(["two\nlines", "two\nlines"]))
    except Exception as e22:
        log(type(e22).__name__)
        d23 = {"bc": len([255, 5])}
    except SystemExit as e24:
        log(str(e24))
        raise Error1("done" * 3) from e24
    else:
        atexit.register(handler9, 0)
    finally:
        sys.stdout.write(", ".join(["", "x y"]))
        try:
            log({"k": (1 ^ 6)})
            raise ArithmeticError(f"<{25}>")
        except Exception as e25:
            log(type(e25).__name__, e25.args)
        except Exception as e26:
            log(str(e26))
        else:
            n27, t28 = len([255, 3]), "100%" * 3
        finally:
            d29 = {"": 2 ** 34}
    raise Error1("" + "lost") from ValueError
except Exception:
    print(f"<{58!s}>", {"k": 42 * 10})
    if 2 < 7 <= 1:
        if False:
            atexit.unregister(log)
        elif 7 - 255 >= f3(1):
            n30 = ("bc").count("x y") * f3(3)
    elif "x y" in "done":
        print((len("bc"), "100%"), ("bc").count("it's"), "{}|{:>5}".format((5 | 7), "lost"))
        x31 = log(
            "done",
            dict([1]),
        )
    else:
        atexit.register(handler9)
    x32 = (lambda v: v.bb)(3)
finally:
    atexit._run_exitfuncs()
    atexit.register(handler9, ""[-1:])
d33 = {"done": f3(0)}
atexit.register(fail7, 3 + 1)
x34 = [0, 7, 1, 255][9]
