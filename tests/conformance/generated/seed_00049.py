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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def fail2(a3):
    atexit.register(lambda: log(5))
    NUMBER(1)


def fail4(a5):
    try:
        atexit.register(log, 1000, (10, "%s and %04d" % ("lost", 1)))
        assert 5 == None, "done" * 3
    except Exception:
        n6, t7 = a5 + a5, ", ".join(["it's", "it's"])
        atexit.register(log, list(reversed([0, a5, n6])), {"k": max([n6, a5])})
        raise IndexError(t7 * 3)
    except (TypeError, OSError):
        t8 = "bc"
        print(str(a5), [10, 1, a5], 42)
        raise
    finally:
        try:
            d9 = {"done": a5 + 2}
            undefined(1)
        except Exception:
            atexit.register(Equal1(1))
        except NameError as e10:
            log(str(e10))
        except:
            if "100%" in "100%":
                print("it's")
            elif len([5, a5]) != a5:
                n11 = a5
        else:
            atexit.register(sys.exit, a5)
        finally:
            print([x + 1 for x in range(4) if x % 2 == 0], (a5, ("").title()), "lost")
            sys.stdout.flush()
    log("it's", int(""))


def handler12(value=None, tag="lost"):
    log("in handler 13", value, tag)
    if "done" in "a":
        atexit.register(sys.exit, 0)
        raise IndexError("x y")
    sys.stderr.write("%s and %04d" % ("100%", 2) + "\n")
    exit("%s and %03d" % ("a", 10))


def handler14(value=None, tag=""):
    log("in handler 15", value, tag)


print(sorted([]), [7, 2, 5, 7][:2], (7, "%s and %04d" % ("done", 255)))
l16 = [v for v in [(x, x * x) for x in range(2)] if isinstance(v, int)]
log(("two\nlines").title())
log(2, 1)
