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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def fail2(a3):
    (255 +
        ((lambda v: v.a)(1000)))


def fail4(a5):
    assert ("bc").count("it's") == None


def handler6(value=None, tag="done"):
    log("in handler 7", value, tag)
    l8 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]


def handler9(value=None, tag="lost"):
    log("in handler 10", value, tag)


log(list(range(0, 5, 3)), list(reversed([5, 7])), 1000)
print((42 + 10, ("bc").upper()), (False and isinstance(3, int)), ",".join(["bc", "" + "bc"]))
n11 = (255 if "it's" in "it's" else 1) + ("100%").count("")
sys.stderr.write("done" + "\n")
print(("{}|{:>2}".format(n11, "a")).strip())
n12 = (n11 if isinstance(1, int) else n11)
n11 += n11 * 1
