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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


class Class2(object):
    shared = [1000, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def fail3(a4):
    log((a4 < 255 or True), 8.5)
    log(
        "lost",
        os.remove("missing.txt"),
    )


def fail5(a6):
    try:
        atexit.register(fail3, a6 - 1000)
        assert a6 - a6 == None, "bc"[1:]
    except SystemExit as e7:
        log(str(e7))
        log(type(e7.__context__).__name__)
    raise OSError(len([a6, a6])) from TypeError("bc", 10)


def handler8(value=None, tag="a"):
    log("in handler 9", value, tag)
    n10, t11 = 1000, "%s and %02d" % ("100%", 3)
    x12 = len(str(fail5(len(t11)))) + n10


n13, t14 = (10 % 10), "%r %s" % ([10, 5, 2], "done")
try:
    sys.stderr.write("%s and %02d" % (t14, n13) + "\n")
    print(len("done"[:2]), "{}|{:>7}".format(len("it's"), ""), sep="-", end="\n")
    assert (lambda v, w=3: v + w)(3) == None, "%s and %01d" % (t14, 0)
except NameError as e15:
    log(str(e15))
sys.stdout.flush()
o16 = Class2(255)
log(o16, o16.add(42))
for i17 in (n13, n13):
    try:
        log((255 & 4), (i17, f"<{t14!r}>"), (i17, "bc"))
        x18 = log(
            t14,
            int(None),
        )
    except Exception as e19:
        log(type(e19).__name__)
        raise ValueError("{0}{0!r}".format("bc")) from e19
    except:
        t20 = t14
        x21 = json.dumps({1: len})
    if 42 < i17 <= 5:
        atexit.register(handler8)
        continue
atexit.unregister(Equal1(3))
thread22 = threading.Thread(target=sys.exit, args=(n13,))
thread22.start()
thread22.join()
log(thread22.is_alive())
raise SystemExit(None)
