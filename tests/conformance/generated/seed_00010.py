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
    def __init__(self, *args):
        TypeError.__init__(self, *args)
        self.extra = 0


class Error2(ZeroDivisionError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    try:
        pass
    except Exception as e7:
        log(str(e7))
        x8 = str(dict([1]))
    except Exception as e9:
        log(type(e9).__name__)
        [a6, 5, 42, 3][9]
    finally:
        print(1, "x y" * 1)
    assert len([10, a6]) == None


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    for i12 in [1, 2]:
        pass
        sys.stdout.write(repr(1))
        raise Error2


atexit.register(lambda: log([10]))
sys.stdout.write("it's" + "x y")
print(50.5, not [42, 5])
signal.signal(signal.SIGUSR2, on_signal)
os.kill(os.getpid(), signal.SIGUSR2)
with Manager3("done") as m13, Manager3("bc"):
    w15 = 3
    while w15 > 0:
        w15 -= 1
        try:
            print(None, (2, "" + "two\nlines"))
            n16 = (7 if True else len("it's"))
        except Exception as e17:
            log(str(e17))
            with Manager3("done") as m18:
                print({"k": 10})
        except ValueError as e19:
            log(type(e19).__name__, e19.args)
            sys.stdout.write("{}|{:>3}".format(1, "two\nlines"))
def fail20(a21):
    raise KeyboardInterrupt
