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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(TypeError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def fail3(a4):
    log({"k": 1}, 255 * 1.5)
    sys.exit(-1)


def handler5(value=None, tag="100%"):
    log("in handler 6", value, tag)
    log(len("a") - 3, len(list(reversed([10, 5, 1000, 42]))))
    log("-".join(["%s and %01d" % ("done", 5), "x y"]))


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)
    try:
        l9 = [v for v in list(reversed([10, 2])) if isinstance(v, int)]
        raise SystemExit([10, 3, 1, 3])
    except Error1 as e10:
        log(type(e10).__name__)
        d11 = {"lost": 3 - 0}
        raise ArithmeticError("")
    except LookupError:
        atexit.register(handler5, tag="%s and %03d" % ("bc", 3))
        sys.stderr.write("%s and %05d" % ("done", 7) + "\n")
    finally:
        atexit.register(log, (2 * 0 if (isinstance(0, (str, list)) and False) else 255), str([3, 10]))
        raise Error1("%s and %04d" % ("bc", 7))
    raise ValueError()
    os.kill(os.getpid(), signal.SIGTERM)


thread12 = threading.Thread(target=handler7, args=(1,))
thread12.start()
thread12.join()
log(thread12.is_alive())
try:
    log(2, [x % 3 for x in range(2) if x > 1])
    sys.stdout.write(repr(7))
    10 * 1 + ({"a": 42}[None])
except RuntimeError as e13:
    log(str(e13))
    log(1)
except IndexError:
    sys.stdout.write("it's"[1:3] + chr(10))
    (lambda v: v.a)(255)
d14 = {"bc": 42}
sys.exit(None)
