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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def fail2(a3):
    log("bc", NOTHING())


def fail4(a5):
    sys.exit(-1)


def handler6(value=None, tag="two\nlines"):
    log("in handler 7", value, tag)
    if 1000 < 3 <= 7:
        l8 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
        atexit.register(print, (len("lost"), "%s and %05d" % ("two\nlines", 2)), (2 | 4) / 4)
    else:
        try:
            pass
        except BaseException:
            try:
                sys.stderr.write("lost" + "\n")
                print(10, f"<{52}>", 62.5)
                x9 = [5, 5][100]
            finally:
                log((f"<{1}>").count(""))
            sys.exit(7 - 5)
        except SystemExit as e10:
            log(type(e10).__name__, e10.args)
            raise LookupError(", ".join(["bc", "é"])) from e10
        else:
            for i11 in (42, 0):
                pass
                sys.stdout.write("é")
                break
    def fail12(a13):
        sys.stderr.write(("bc").upper() + "\n")
        raise Exception("{}|{:>2}".format(a13, ""))
    atexit.register(fail4, ("done").count("a"))


n14 = sum([(0 & 2), 3 * 1])
n14 -= n14
print(0.1 + 0.2, n14, ("{}|{:>6}".format(0, "lost")).title())
os.kill(os.getpid(), signal.SIGTERM)
