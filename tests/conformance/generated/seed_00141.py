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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


class Class4(Class3):
    shared = [2]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f5(a6):
    return a6


def handler7(value=None, tag="100%"):
    log("in handler 8", value, tag)
    sys.stdout.write(("").replace(TEXT[1], TEXT))
    def f9(a10):
        return (lambda v, w=9: v + w)(0)


def handler11(value=None, tag="lost"):
    log("in handler 12", value, tag)
    print(255, "%r %s" % ([42, 1, 7, 2], "done"))


with Manager1("x y") as m13:
    log(json.dumps([5, "100%", None, isinstance(5, str), {"k": 0}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    log(("%s and %01d" % ("bc", 42)).title(), f5(2) != [5, 255, 1][0], False)
atexit._run_exitfuncs()
try:
    log(((3 if isinstance(3, int) else 2), "{}|{:>5}".format(255, "")), 1000 * 3 * 7, ((10 % -4) if ("100%" in "" and "a" in "it's") else 10 + 0))
    raise ValueError
except NameError:
    sys.stdout.flush()
    def f14(a15):
        return (str(("a").partition("o"))).count("done")
except Exception as e16:
    log(type(e16).__name__)
    signal.signal(signal.SIGUSR2, on_signal)
    os.kill(os.getpid(), signal.SIGUSR2)
except:
    sys.stdout.flush()
else:
    pid17 = os.fork()
    if pid17 == 0:
        o18 = Class4((1 & 8))
        log(o18, o18.add(0))
        log("{}|{:>8}".format(("a").count("it's"), "bc"), len("%s and %03d" % ("x y", 10)))
        raise SystemExit()
    status19 = os.waitpid(pid17, 0)[1]
    log(os.WIFEXITED(status19), os.WIFSIGNALED(status19), status19)
if "" in "lost":
    def fail20(a21):
        x22 = [
            a21,
            zzz + 1,
        ]
    log(None)
elif True:
    try:
        pass
    except Exception:
        sys.stdout.flush()
    except NameError as e23:
        log(type(e23).__name__, e23.args)
    except:
        sys.stderr.write("{}|{:>5}".format(0, "lost") + "\n")
    else:
        if (True and "bc" in "lost"):
            atexit.register(handler11, "-".join(["%r %s" % ([0, 10, 7], "bc"), "a" + "100%"]))
            n24 = len("it's"[1:])
        elif "" in "a":
            atexit.register(log, ((5 % 7) // 7), None)
    finally:
        log([5], "-".join(["100%"[:2], "bc"]), False)
atexit.register(handler11, (("x y").count("lost"), f"<{12}>"))
log(isinstance(3, int))
n25, *l26 = sum([7, 2]), 10, 42
sys.excepthook = hook
exit((lambda v, w=7: v + w)(2))
