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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ZeroDivisionError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f3(a4):
    atexit.register(Manager2("a").__exit__, None, None, None)
    return 2


def handler5(value=None, tag="two\nlines"):
    log("in handler 6", value, tag)
    atexit._clear()
    atexit.unregister(log)
    print(list(reversed([3, 255])))


def handler7(value=None, tag="it's"):
    log("in handler 8", value, tag)
    with Manager2("x y"), Manager2("x y") as m10:
        try:
            2 ** 8 // 0
        except SystemExit as e11:
            log(type(e11).__name__, e11.args)
            raise ZeroDivisionError() from e11
        except Exception as e12:
            log(type(e12).__name__, e12.args)
            atexit.unregister(handler5)
            raise Error1(f3(1))
        raise KeyboardInterrupt()
    sys.stderr.write("%s and %04d" % ("a", 1000) + "\n")
    raise ValueError((7 if False else 5))


def handler13(value=None, tag="x y"):
    log("in handler 14", value, tag)
    raise ArithmeticError(f"<{78}>")


atexit.register(lambda: log(list(range(2, 7, 1))))
w15 = 2
while w15 > 0:
    w15 -= 1
    log(atexit.unregister(7))
    break
atexit.register(log, "é", len([]) + len("bc"))
with Manager2("a"), Manager2("x y") as m17:
    l18 = [v for v in list(range(0, 8, 1)) if isinstance(v, int)]
n19 = len(("two\nlines").replace(TEXT[1], TEXT))
l20 = [v for v in [n19, n19][1:] if isinstance(v, int)]
pid21 = os.fork()
if pid21 == 0:
    thread22 = threading.Thread(target=handler13, args=(n19,))
    thread22.start()
    thread22.join()
    log(thread22.is_alive())
    try:
        raise Exception("-".join(["100%", "bc"]))
    finally:
        log((f3(n19) | 8))
        t23 = f"<{l20}>"
    os.kill(os.getpid(), signal.SIGTERM)
status24 = os.waitpid(pid21, 0)[1]
log(os.WIFEXITED(status24), os.WIFSIGNALED(status24), status24)
x25 = str(l20[-9])
