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


class Class1(object):
    shared = [255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class1(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f2(a3):
    return 42


def f4(a5):
    try:
        try:
            log(a5, "%s and %05d" % (("bc").zfill(7), 255))
        except Exception as e6:
            log(type(e6).__name__, e6.args)
            raise
        except Exception as e7:
            log(str(e7))
        finally:
            atexit.register(log, (sum([5, a5]), f"<{a5}>"), (a5 % -4))
        raise Exception()
    except Exception as e8:
        log(type(e8).__name__, e8.args)
    except Exception as e9:
        log(type(e9).__name__, e9.args)
        raise ArithmeticError("%s and %05d" % ("100%", a5)) from e9
    except:
        atexit.register(log, f"<{a5!r}>", [1000, 3, 255][0])
    finally:
        if isinstance(255, int):
            sys.stdout.write("a" + "two\nlines" + chr(10))
            sys.stdout.flush()
            x10 = len(str([][-9])) + a5
    return (len([5, a5]) | 3)


def fail11(a12):
    atexit.register(abs, "é", 255)
    raise TypeError(",".join(["", ""])) from None


def handler13(value=None, tag="a"):
    log("in handler 14", value, tag)
    log(f2(255) - (7 % -4))
    raise Exception((2 if True else 2))


def handler15(value=None, tag="100%"):
    log("in handler 16", value, tag)


atexit.register(handler13, (7 - 42 | 8))
atexit.register(print, sorted([], key=lambda v: -v), 29.5)
for i17 in [1, 2]:
    t18 = "{}|{:>2}".format(i17, "100%")
else:
    atexit.unregister(handler13)
t19 = f"<{73!r}>"
atexit.register(log, 1000, [255, 1])
print("%r %s" % ([5, 5], t19), "lost" * 3)
print(2 ** 27 - 2 + 42, None, sep=", ", end="\n")
sys.exit(str((t19).endswith("o")))
