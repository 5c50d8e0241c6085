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
    print({"k": 1000 + a3}, 3)
    return 7


def handler4(value=None, tag="done"):
    log("in handler 5", value, tag)
    print([x * 2 for x in range(1) if x % 2 == 0])
    try:
        log("two\nlines", dict([1]))
    except Exception:
        with Manager1("it's"), Manager1("bc"):
            log((5, f"<{88!s}>"), (3 * 1, "lost"))
            atexit.register(lambda: log(5))
        log(atexit.unregister(7))
    except (ValueError, ArithmeticError):
        t8 = "it's"
        log(0 + 3)
    else:
        log(("x y" * 0).count("done"), ("a").count(""))
    (lambda v: v.bb)(2)


thread9 = threading.Thread(target=handler4, args=(1000,))
thread9.start()
thread9.join()
log(thread9.is_alive())
log((len([10, 0]) if (False or not [1000]) else 1000 * 1))
atexit._run_exitfuncs()
w10 = 1
while w10 > 0:
    w10 -= 1
    signal.signal(signal.SIGINT, on_signal)
    os.kill(os.getpid(), signal.SIGINT)
    log(sorted([255, 2]), (1 * 5 if (True or not "a") else len("two\nlines")), len(sorted([42, 7])))
try:
    sys.stdout.flush()
    pid11 = os.fork()
    if pid11 == 0:
        atexit.register(print, not "100%", False)
        l12 = [v for v in list(reversed([])) if isinstance(v, int)]
        10 * 1 % len([])
        exit(f2(5))
    status13 = os.waitpid(pid11, 0)[1]
    log(os.WIFEXITED(status13), os.WIFSIGNALED(status13), status13)
    print([][-2:], "100%", sep="-", end="\n")
    sys.exit(255)
except LookupError as e14:
    log(type(e14).__name__)
    raise LookupError(f"<{18!r}>") from e14
try:
    n15 = 0
except SystemExit as e16:
    log(type(e16).__name__)
signal.signal(signal.SIGINT, on_signal)
