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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(TypeError):
    def __init__(self, *args):
        TypeError.__init__(self, *args)
        self.extra = 3


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return len([3, 3]) // 0


class Class5(Class4):
    shared = [3, 1000]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return "{} {}".format(1)


def f6(a7):
    return 2


def fail8(a9):
    log(72.5, list(range(1, 9, 3)))
    raise SystemExit([a9])


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    for i12 in (10, 10):
        try:
            atexit.register(Equal3(3))
            raise KeyboardInterrupt
        finally:
            gone13 = i12
            del gone13
        if "bc" in "a":
            try:
                sys.stderr.write(f"<{i12!s}>" + "\n")
                atexit.register(lambda: log((("two\nlines").upper()).upper()))
                fail8(7 * i12)
            except Exception:
                l14 = [v for v in sorted([], reverse=True) if isinstance(v, int)]
                print(("x y").count("x y"), 1 / 4)
            else:
                atexit.register(abs, "a", i12)
        break
    raise Error1(3 - 255)
    os.kill(os.getpid(), signal.SIGKILL)


def handler15(value=None, tag=""):
    log("in handler 16", value, tag)
    t17 = "{:>2}{:<3}{:^5}".format(3, "a", "b")
    n18 = [7, 7, 255][-1]
    sys.stderr.write("two\nlines" + "\n")
    raise SystemExit(n18)


for i19 in range(0):
    sys.stdout.flush()
    pid20 = os.fork()
    if pid20 == 0:
        pass
        print("%s and %03d" % ("{0}{0!r}".format("done"), i19 * 42))
        raise SystemExit(-1)
    status21 = os.waitpid(pid20, 0)[1]
    log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
    fail8(i19)
else:
    if isinstance(3, (str, list)):
        sys.stdout.flush()
        try:
            fail8(3)
        except SystemExit as e22:
            log(type(e22).__name__, e22.args)
try:
    thread23 = threading.Thread(target=handler15, args=(7,))
    thread23.start()
    thread23.join()
    log(thread23.is_alive())
    try:
        log({"k": f6(3)}, {"k": ("lost").count("done")})
        raise Error1(str(("done").split("o")))
    finally:
        w24 = 2
        while w24 > 0:
            w24 -= 1
            try:
                sys.stdout.flush()
                atexit.register(fail8, (1 if "lost" in "done" else 3))
            finally:
                sys.stderr.write(repr(("100%", 255)) + "\n")
except Exception:
    t25 = ("a").ljust(7)
    n26, *l27 = 10 + 255, 5, 1000
except:
    sys.stdout.flush()
finally:
    def f28(a29):
        return len("%s and %02d" % ("é", 1))
    log((f6(7), "done"[-1:]))
n30 = ("%5.2f|%-6s|" % (6.25, "100%")).count("100%")
try:
    x31 = str([10, n30][-9])
except Exception:
    print({"k": len([255, n30])})
except SystemExit as e32:
    log(type(e32).__name__)
    log(type(e32.__context__).__name__)
    raise
os._exit(6)
