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
    raise KeyError(2)


class Error1(ArithmeticError):
    def __str__(self):
        return "x y" + repr(self.args)


class Error2(ValueError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


def f4(a5):
    return ([a5, a5, a5][-1] ^ 5)


def handler6(value=None, tag=""):
    log("in handler 7", value, tag)
    with open("a.txt", "a") as file8:
        file8.write(("it's").strip() + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    try:
        raise IndexError("%s and %05d" % ("two\nlines", 5)) from TypeError(f"<{19!s}>")
    except Exception:
        l9 = [v for v in [] if isinstance(v, int)]
        n10, *l11 = 9 ** 33, 255, 0
    sys.stderr.write(("done").title() + "\n")
    NOTHING[5](2)


atexit.register(handler6)
try:
    assert max([5, 1]) == None
finally:
    for i12 in (2, 10):
        print((1 < i12 <= 42 or False), 3, sep="-", end="\n")
        gone13 = i12
        del gone13
    atexit.register(Manager3("it's").__exit__, None, None, None)
for i14 in (10, 42):
    with Manager3("it's") as m15, Manager3("bc"):
        log({"k": f4(0)}, i14)
    continue
log(json.dumps([(lambda v, w=6: v + w)(2), "{:,}".format(1000), None, 7 < 1 <= 7, {"k": 7}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
atexit.unregister(handler6)
process17 = multiprocessing.get_context("fork").Process(target=handler6, args=(1000,))
process17.start()
process17.join()
log(process17.exitcode)
d18 = {"x y": ("x y").count("done")}
sys.exit((0 % -4))
