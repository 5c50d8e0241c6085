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


class Error1(Exception):
    pass


def handler2(value=None, tag=""):
    log("in handler 3", value, tag)
    atexit._clear()
    5 + 1 + ([1000, 255, 5].nothing)
    os.kill(os.getpid(), signal.SIGKILL)


def handler4(value=None, tag="done"):
    log("in handler 5", value, tag)


def handler6(value=None, tag="100%"):
    log("in handler 7", value, tag)
    sys.stdout.flush()
    log((len([0]), "-".join(["a", "a"])))
    print((len("done"), "{}|{:>4}".format(42, "lost")), 6 ** 37)


n8 = 1 + 0
sys.stderr.write("two\nlines" + "\n")
try:
    x9 = log("é", (lambda v: v.bb)(0))
except BaseException:
    thread10 = threading.Thread(target=log, args=(n8,))
    thread10.start()
    thread10.join()
    log(thread10.is_alive())
    try:
        sys.stdout.flush()
        raise Error1("100%" + "a")
    except BaseException as e11:
        log(type(e11).__name__, e11.args)
except Exception as e12:
    log(type(e12).__name__)
except:
    log((2, "" + "two\nlines"), "%s and %02d" % ("%s and %05d" % ("x y", n8), n8))
else:
    atexit.register(handler2, {"k": 255})
finally:
    log(len(repr([1, n8, 0])), list(reversed([n8, n8, n8, n8])))
atexit.unregister(print)
atexit.unregister(handler2)
if "x y" in "it's":
    for i13 in range(3):
        print("bc" in "lost")
        continue
    w14 = 3
    while w14 > 0:
        w14 -= 1
        sys.stdout.write("100%" + chr(10))
        atexit.unregister(handler2)
        continue
else:
    atexit.register(int, "x y", 3)
try:
    print((n8, "{}|{:>3}".format(10, "100%")), max([len("two\nlines"), n8 - n8]), (n8 * 7, "it's"))
    raise Error1(3) from ValueError
except Exception as e15:
    log(type(e15).__name__, e15.args)
else:
    n16, t17 = n8 - n8, f"<{n8}>"
finally:
    log("lost", ("").title(), str(len([n8, n8, 5, 42])))
sys.exit(n8)
