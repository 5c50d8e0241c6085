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


class Error1(TypeError):
    pass


class Error2(Error1):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    x7 = {"é": a6}[0]


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)


try:
    atexit.register(sys.exit, "100%")
    log(5)
    raise Error1
finally:
    for i10 in range(3):
        print(99.5, "é"[1:])
    print([7, 10], 2)
t11 = "two\nlines"
sys.stdout.flush()
pid12 = os.fork()
if pid12 == 0:
    print(None, None, "x y")
    sys.stdout.write(t11)
    os.execv("/bin/true", ["true"])
status13 = os.waitpid(pid12, 0)[1]
log(os.WIFEXITED(status13), os.WIFSIGNALED(status13), status13)
with Manager3("done") as m14:
    atexit.unregister(Equal4(2))
    t15 = (t11).strip() + t11
t16 = t11
t17 = f"<{t16!r}>"
sys.exit(True)
