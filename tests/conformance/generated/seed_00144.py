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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    def __init__(self, *args):
        IndexError.__init__(self, *args)
        self.extra = 2


class Error2(TypeError):
    pass


class Class3(object):
    shared = [42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def f4(a5):
    return 5


def handler6(value=None, tag="bc"):
    log("in handler 7", value, tag)
    o8 = Class3((1 if False else 5))
    log(o8, o8.add(255))
    sys.stdout.write("%s and %01d" % ("", 7))


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    atexit.register(handler6)
    os.kill(os.getpid(), signal.SIGTERM)


atexit.unregister(log)
w11 = 2
while w11 > 0:
    w11 -= 1
    sys.stderr.write(str(("x y").partition(" ")) + "\n")
try:
    n12, *l13 = 1000, 0, 7
    thread14 = threading.Thread(target=handler9, args=(10,))
    thread14.start()
    thread14.join()
    log(thread14.is_alive())
finally:
    process15 = multiprocessing.get_context("fork").Process(target=handler6, args=(255,))
    process15.start()
    process15.join()
    log(process15.exitcode)
    sys.stderr.write("lost" * 3 + "\n")
sys.stderr.write("two\nlines" + "bc" + "\n")
raise ZeroDivisionError("lost")
