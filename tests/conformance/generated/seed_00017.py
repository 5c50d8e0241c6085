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


class Error1(LookupError):
    pass


class Error2(RuntimeError):
    def __init__(self, *args):
        RuntimeError.__init__(self, *args)
        self.extra = 5


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def handler5(value=None, tag="bc"):
    log("in handler 6", value, tag)
    log(atexit.unregister(7))
    w7 = 2
    while w7 > 0:
        w7 -= 1
        sys.stdout.flush()
    sys.exit(None)


def handler8(value=None, tag="it's"):
    log("in handler 9", value, tag)
    n10 = max([42 - 2, len([])])
    def f11(a12):
        return len("100%") - n10
    n13 = 2


pid14 = os.fork()
if pid14 == 0:
    atexit._run_exitfuncs()
    assert ("x y").count("a") == None
    os._exit(3)
status15 = os.waitpid(pid14, 0)[1]
log(os.WIFEXITED(status15), os.WIFSIGNALED(status15), status15)
try:
    x16 = TEXT(1)
except SystemExit:
    atexit.register(handler5, "")
    l17 = [v for v in [x * 2 for x in [2, 7, 7] if x > 1] if isinstance(v, int)]
except Exception:
    thread18 = threading.Thread(target=handler5, args=(42,))
    thread18.start()
    thread18.join()
    log(thread18.is_alive())
    atexit.register(handler8, isinstance(2, int))
finally:
    l19 = [v for v in [-x for x in range(5) if x % 2 == 0] if isinstance(v, int)]
atexit.unregister(handler5)
with Manager3("two\nlines"), Manager3("é"):
    log(7 + len("lost"), str(3) + "lost" + "done", ", ".join(["x y"[::-1], ("é").replace(TEXT[1], TEXT)]))
atexit.register(abs, "100%", 255)
atexit.unregister(log)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGTERM)
