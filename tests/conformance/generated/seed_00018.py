from __future__ import print_function

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


class Error1(RuntimeError):
    def __str__(self):
        return "two\nlines" + repr(self.args)


class Class2(object):
    shared = [42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Error1(("bc").ljust(0))


def handler3(value=None, tag=""):
    log("in handler 4", value, tag)
    n5, t6 = (0 // 3), ""
    raise Error1("done")


def handler7(value=None, tag=""):
    log("in handler 8", value, tag)


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    atexit.register(handler7, (abs(-3) & 1))
    n11 = (len([3, 0]) // 7)
    for i12 in [1, 2]:
        for i13 in range(3):
            gone14 = n11
            del gone14
    else:
        try:
            if True:
                log(sorted([n11, n11, n11]), None)
                n11 -= n11
            else:
                sys.stdout.write("{}|{:>1}".format(1000, "lost"))
            n15 = 10
        except TypeError as e16:
            log(str(e16))
        except BaseException:
            pass
        except:
            try:
                sys.stdout.write("%s and %02d" % ("bc", n11) + chr(10))
                x17 = [
                    5,
                    json.loads("{"),
                ]
            except Exception as e18:
                log(str(e18))
            finally:
                t19 = ("x y").strip()
    raise Error1("bc", n11)


n20, t21 = len(""), "{}|{:>7}".format(10, "done")
atexit.register(log, n20, n20 < n20 <= n20)
for i22 in (1000, 42):
    atexit.register(handler9)
    continue
else:
    log("{}|{:>8}".format(0 + n20, t21), [x % 3 for x in range(4)], (t21 in t21 and isinstance(0, int)))
sys.stdout.write("{}|{:>5}".format(n20, t21))
try:
    {"lost": n20}[None]
except Exception:
    for i23 in range(0):
        log(len([len([n20, 10]), 255 - i23]))
except Exception:
    log(json.dumps([(n20 & 2), t21, None, True, {"k": 3}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
pid24 = os.fork()
if pid24 == 0:
    sys.stderr.write(str([]) + "\n")
    raise IndexError()
status25 = os.waitpid(pid24, 0)[1]
log(os.WIFEXITED(status25), os.WIFSIGNALED(status25), status25)
