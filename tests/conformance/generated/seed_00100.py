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


class Error1(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 3


class Error2(TypeError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [1000, 1000, 1, 1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def fail5(a6):
    try:
        n7, l8 = a6, list(range(4))
        try:
            atexit.register(lambda: log([a6, n7, 0]))
            o9 = Class4(n7)
            log(o9, o9.add(n7))
            log("done", 1 // (1 - 1))
        except Error1 as e10:
            log(str(e10))
            return (lambda v, w=3: v + w)(2)
        except Exception as e11:
            log(type(e11).__name__)
            log(json.dumps([8 ** 15, "it's" + "100%", None, len("bc") >= 42, {"k": n7}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        raise SystemExit(len(""))
    finally:
        atexit.register(lambda: log(True))
        [a6, 1 / len([])]
    [][-9]


def handler12(value=None, tag="bc"):
    log("in handler 13", value, tag)
    class Local14(object):
        field = len([42, 0, 1000, 5])


n15 = [2, 2, 1][1] + 10 - 7
atexit.register(handler12, tag="two\nlines" + "done")
sys.stdout.flush()
pid16 = os.fork()
if pid16 == 0:
    try:
        pass
    finally:
        atexit.register(handler12, 42 * 1.5)
        try:
            fail5((n15 % -4))
        except Exception as e17:
            log(type(e17).__name__, e17.args)
            d18 = {"lost": n15 + n15}
    atexit.register(TEXT.upper)
    try:
        print(",".join(["it's", ("two\nlines").replace(TEXT[1], TEXT)]), n15 * 1.5)
        len([]) + (open("missing.txt"))
    except (IndexError, TypeError):
        try:
            n19 = (lambda v, w=4: v + w)(n15)
            log(42, "{}|{:>6}".format(n15, ""))
            x20 = [42, fail5(len([42, n19]))]
        except Exception as e21:
            log(type(e21).__name__)
        except OSError:
            if not [3, n15, n15]:
                atexit.register(Equal3(3))
                n22, l23 = len("done"), list(range(0))
        finally:
            sys.stderr.write(("two\nlines").upper() + "\n")
            assert ("").count("two\nlines") == None, "x y"[1:]
        print(("x y").rjust(7), repr(n15) + str(("done").endswith("x")))
    except Error1 as e24:
        log(str(e24))
        atexit.register(handler12, len([x % 3 for x in [0, n15, n15, 10] if x != 2]))
    finally:
        log(((n15 ^ 3), "a" + "two\nlines"))
        n25, t26 = len("done"), ("lost").title()
    os._exit(7)
status27 = os.waitpid(pid16, 0)[1]
log(os.WIFEXITED(status27), os.WIFSIGNALED(status27), status27)
