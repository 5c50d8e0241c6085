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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    pass


class Error2(Error1):
    def __str__(self):
        return "two\nlines" + repr(self.args)


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
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    for i7 in range(3):
        sys.stdout.flush()
    x8 = log("a", [1 // v for v in (3, 0)])


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    l11 = [v for v in list(reversed([])) if isinstance(v, int)]
    sys.stdout.write(("lost").upper())
    x12 = dict([1])
    os._exit(0)


atexit.register(handler9)
print("lost" * 1, 255 * 2 + 2, (0, str([42, 5, 2, 255])))
l13 = [v for v in [10, 2, 1000, 1000][::2] if isinstance(v, int)]
try:
    pass
except Exception:
    log(sum([("two\nlines").count("two\nlines"), 10]), str(len("")), ("done").replace(TEXT[1], TEXT) + "{}|{:>1}".format(255, "x y"))
    for i14 in range(1):
        for i15 in [1, 2]:
            n16, t17 = i15, "two\nlines"
            break
        atexit.register(Equal4(1))
except Exception:
    try:
        try:
            pass
        except Exception as e18:
            log(str(e18))
            log(0.1 + 0.2)
        except Exception as e19:
            log(type(e19).__name__)
            if isinstance(1, str):
                d20 = {"100%": 10}
        l21 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
        raise Error2()
    finally:
        sys.stdout.flush()
    pid22 = os.fork()
    if pid22 == 0:
        log({"k": len([2, 1000])})
        sys.exit(", ".join(["it's", "100%"]))
    status23 = os.waitpid(pid22, 0)[1]
    log(os.WIFEXITED(status23), os.WIFSIGNALED(status23), status23)
except:
    thread24 = threading.Thread(target=fail5, args=(2,))
    thread24.start()
    thread24.join()
    log(thread24.is_alive())
sys.stderr.write("100%" * 3 + "\n")
atexit.register(Equal4(2))
print((str(2)).replace(TEXT[1], TEXT), l13, l13)
os._exit(8)
