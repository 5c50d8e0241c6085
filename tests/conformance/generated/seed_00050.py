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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def handler2(value=None, tag="100%"):
    log("in handler 3", value, tag)
    atexit.unregister(Equal1(3))


def handler4(value=None, tag="two\nlines"):
    log("in handler 5", value, tag)
    atexit.register(handler2, tag="100%" + "é")
    log(len("") - 8 ** 34, 42 / 4)


def handler6(value=None, tag="lost"):
    log("in handler 7", value, tag)
    atexit.register(print, "x y"[:2], 63.5)
    try:
        atexit.register(handler4, tag="bc"[1:])
        [][9]
    except (Exception, IndexError):
        atexit.register(handler4, tag="-".join(["done", "a"]))
        l8 = [v for v in [5] if isinstance(v, int)]
        {"it's": 255}["missing"]
    except Exception as e9:
        log(type(e9).__name__, e9.args)
        raise ArithmeticError(("done").replace(TEXT[1], TEXT)) from e9
    finally:
        try:
            sys.stdout.flush()
            x10 = str({"it's": 2}["missing"])
        except Exception as e11:
            log(type(e11).__name__)
        except:
            t12 = "a"
        finally:
            for i13 in [1, 2]:
                sys.stdout.flush()
                atexit.register(handler4, tag="{}|{:>5}".format(i13, ""))
                break
    log(24.5, (("two\nlines").replace(TEXT[1], TEXT)).count("é"))


atexit.unregister(handler6)
w14 = 2
while w14 > 0:
    w14 -= 1
    atexit._clear()
    if (not "" and "done" in "bc"):
        print("x y", None)
    elif not []:
        atexit.unregister(Equal1(3))
atexit.register(print, "{}|{:>3}".format(0 + 0, "lost"), "{}|{:>2}".format(len("two\nlines"), "é"))
sys.stdout.flush()
pid15 = os.fork()
if pid15 == 0:
    atexit.register(log, "done" in "lost", "{}|{:>4}".format(5, "a"))
    sys.exit(3 + 3)
status16 = os.waitpid(pid15, 0)[1]
log(os.WIFEXITED(status16), os.WIFSIGNALED(status16), status16)
d17 = {"it's": (42 ^ 2)}
for i18 in [1, 2]:
    t19 = f"<{i18!s}>"
    print(t19, None, len([2]) - (42 if isinstance(0, int) else i18))
    break
try:
    sys.stdout.write("100%" + chr(10))
    atexit.unregister(Equal1(2))
    log("é", {"two\nlines": 3}[0])
except Exception:
    for i20 in [1, 2]:
        n21 = 3
    atexit.register(log, len(""), 9 ** 5)
