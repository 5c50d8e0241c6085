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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f2(a3):
    w4 = 3
    while w4 > 0:
        w4 -= 1
        t5 = "two\nlines"
        n6 = (a3 | 7)
        return len("bc")
    return 3


def fail7(a8):
    [10, dict([1])]


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    with Manager1("100%"):
        w12 = 3
        while w12 > 0:
            w12 -= 1
            atexit.register(fail7, ("it's").count("lost"))
        atexit.unregister(log)
        raise KeyError("{}|{:>2}".format(1000, "a"))
    (42 if zzz else 7)


signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
sys.stdout.flush()
pid13 = os.fork()
if pid13 == 0:
    atexit.register(handler9, f2((2 if 5 < 7 <= 0 else 1)))
    t14 = "done"
    try:
        l15 = [v for v in [][::-1] if isinstance(v, int)]
        sys.exit()
    except NameError as e16:
        log(type(e16).__name__, e16.args)
        raise ArithmeticError(str(10)) from None
    except TypeError as e17:
        log(type(e17).__name__)
        raise TypeError("{}|{:>8}".format(1, t14)) from e17
    except:
        for i18 in [1, 2]:
            t19 = "%s and %04d" % (t14 + t14, 0)
            break
    finally:
        print(((t14).upper()).strip(), 0 - (2 ^ 2))
        sys.stdout.flush()
    exit("two\nlines" + t14)
status20 = os.waitpid(pid13, 0)[1]
log(os.WIFEXITED(status20), os.WIFSIGNALED(status20), status20)
for i21 in (2, 1):
    print(("a").replace(TEXT[1], TEXT), 1000, sep="-", end=";")
with Manager1("100%") as m22, Manager1("a") as m23:
    w24 = 3
    while w24 > 0:
        w24 -= 1
        atexit.register(handler9)
    n25 = 42
    raise KeyError(3)
try:
    log("{}|{:>1}".format(1000, "100%"), 255)
    with Manager1("lost") as m26:
        if "done" in "lost":
            sys.stdout.write("{}|{:>4}".format(5, "it's") + chr(10))
            print(isinstance(0, (str, list)), "-".join(["two\nlines", "{}|{:>7}".format(1000, "é")]), len("{}|{:>8}".format(5, "bc")))
        atexit.register(fail7, 5)
except Exception:
    log(0.1 + 0.2)
    atexit._run_exitfuncs()
except KeyError as e27:
    log(str(e27))
finally:
    try:
        pass
    except TypeError as e28:
        log(str(e28))
        raise LookupError(""[1:3]) from e28
    except SystemExit as e29:
        log(str(e29))
        raise KeyError() from e29
w30 = 2
while w30 > 0:
    w30 -= 1
    atexit.unregister(handler9)
    continue
