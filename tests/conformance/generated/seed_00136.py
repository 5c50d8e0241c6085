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


class Error1(ValueError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def fail3(a4):
    n5, t6 = (42 if a4 < a4 <= a4 else a4), ", ".join(["two\nlines", "lost"])
    x7 = a4 - a4 // (1 - 1)


def fail8(a9):
    atexit.register(Equal2(2))
    assert 42 * a9 == None


def handler10(value=None, tag="bc"):
    log("in handler 11", value, tag)
    atexit.register(print, "%s and %05d" % ("é", 3) + str([0, 1]), (5 if "100%" in "two\nlines" else 42) >= (2 if not "two\nlines" else 3))
    n12 = sum([len([0, 5]), sum([2, 2])])
    os.kill(os.getpid(), signal.SIGINT)


def handler13(value=None, tag="100%"):
    log("in handler 14", value, tag)
    atexit.register(Equal2(1))
    for i15 in range(3):
        atexit.register(handler10, len("two\nlines"))
        log(i15 > 2, f"<{i15!r}>" + ("bc").replace(TEXT[1], TEXT), 1)
    else:
        if (True or "" in "é"):
            log(("lost").count("bc"))
            for i16 in range(1):
                sys.stdout.write(str(5) + chr(10))
        else:
            try:
                x17 = (1 if not "lost" else 10) + ([1000].missing())
            except Exception as e18:
                log(str(e18))
                log(type(e18.__context__).__name__)
                sys.stdout.write(("é").upper())
            except Exception:
                atexit.register(handler10, tag="%s and %02d" % ("", 2))
                print(255)
                x19 = "100%".missing()
            finally:
                atexit.register(print, 10, (2, "bc" * 0))
                atexit.register(handler10, tag="%s and %05d" % ("lost", 42))


def handler20(value=None, tag="x y"):
    log("in handler 21", value, tag)
    log(atexit.unregister(5))


signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
print(isinstance(3, int), (len([10, 5, 2]), "%s and %05d" % ("", 1)))
sys.stderr.write("" + "a" + "\n")
atexit.unregister(handler13)
sys.stdout.write("%s and %05d" % ("bc", 1) + chr(10))
sys.exit("{}|{:>5}".format(7, "bc"))
