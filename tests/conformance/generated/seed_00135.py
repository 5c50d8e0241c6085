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


class Error1(RuntimeError):
    def __str__(self):
        return "é" + repr(self.args)


class Error2(TypeError):
    pass


def f3(a4):
    return a4


def handler5(value=None, tag="100%"):
    log("in handler 6", value, tag)
    try:
        n7 = (repr([1, 5, 42])).count("lost")
        raise Error1
    finally:
        n8 = 42 * 0 + 7
        log(n8, n8 < n8 <= n8)
        x9 = log("é", (lambda v: v.bb)(0))


def handler10(value=None, tag="bc"):
    log("in handler 11", value, tag)
    atexit.register(print, len([f3(2), 3 - 5]), f"<{40!r}>")


thread12 = threading.Thread(target=handler5, args=(0,))
thread12.start()
thread12.join()
log(thread12.is_alive())
atexit.register(log, ("%s and %03d" % ("bc", 1)).count("x y"), [][::-1])
log((f"<{14}>").count("100%"), 3)
sys.exit(True)
