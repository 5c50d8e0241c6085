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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    def __str__(self):
        return "done" + repr(self.args)


class Error2(Error1):
    pass


def handler3(value=None, tag="bc"):
    log("in handler 4", value, tag)


def handler5(value=None, tag="100%"):
    log("in handler 6", value, tag)
    n7 = max([0, 3]) + 5 - 255
    n8 = n7


def handler9(value=None, tag="a"):
    log("in handler 10", value, tag)
    n11, *l12 = (255 if 5 <= 7 else 2), 1000, 5
    sys.stdout.write("-".join(["x y", "done"]) + chr(10))
    l13 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]


try:
    try:
        log("done", 10 * 7 // len([]))
    except Exception as e14:
        log(str(e14))
        not (42 < "it's")
    except:
        l15 = [v for v in [10, 255, 2][:2] if isinstance(v, int)]
        exit(256)
    TEXT[None]
except Exception as e16:
    log(type(e16).__name__)
process17 = multiprocessing.get_context("fork").Process(target=handler9, args=(7,))
process17.start()
process17.join()
log(process17.exitcode)
print(str(("").find("x")), {"k": len([2, 42])})
log(42)
try:
    log((lambda v, w=8: v + w)(1))
    n18, *l19 = 10, 1000, 3
except (ValueError, ValueError) as e20:
    log(type(e20).__name__)
sys.exit()
