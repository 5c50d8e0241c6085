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
        except BaseException as e10:
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
    elif not [2, 255, 10]:
        try:
            try:
                sys.stderr.write("%s and %04d" % ("100%", 2) + "\n")
                sys.stdout.write("bc")
                raise ValueError("x y", 1000)
            except Exception as e14:
                log(type(e14).__name__, e14.args)
                n15 = 2
            except Exception as e16:
                log(type(e16).__name__)
                n17 = len("" + "it's")
            finally:
                n18 = len("x y"[:2])
                log(("two\nlines").title())
                raise ZeroDivisionError("a")
            raise Exception("done"[::-1])
        finally:
            l19 = [v for v in sorted([1000, 255], key=lambda v: -v) if isinstance(v, int)]
            try:
                print(1 * 1000 / 4, ("%s and %05d" % ("a", 3)).count("x y"), [3])
                print("%s and %05d" % (("a").replace(TEXT[1], TEXT), ("two\nlines").count("")))
                raise TypeError(("a").strip())
            finally:
                atexit.register(log, "{}|{:>1}".format(("a").count("bc"), "two\nlines"), list(reversed(l19)))
        log("", "bc".qqq.www)
    log(42 - 10 * 255, len([]) - 10)


def handler20(value=None, tag="bc"):
    log("in handler 21", value, tag)
    "100%" + 2
    os.kill(os.getpid(), signal.SIGKILL)


log((1000, str(42)))
sys.excepthook = hook
t22 = ", ".join(["bc", "{}|{:>5}".format(255, "100%")])
