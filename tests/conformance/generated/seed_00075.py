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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


class Error2(Error1):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    n6 = (a5 + a5 ^ 2)
    return n6 + 3


def f7(a8):
    return f4(a8)


def fail9(a10):
    raise KeyboardInterrupt


def fail11(a12):
    print(isinstance(a12, str), 255)
    log("100%", a12 / 0)


def handler13(value=None, tag="a"):
    log("in handler 14", value, tag)
    for i15 in (3, 1):
        w16 = 2
        while w16 > 0:
            w16 -= 1
            try:
                atexit.register(log, "bc"[:2], "{}|{:>2}".format(sum([i15, i15]), "a"))
                n17, t18 = f7(1000), "%s and %04d" % ("done", i15)
            except Exception as e19:
                log(str(e19))
                log(1 < i15 <= 7)
            d20 = {"x y": f4(7)}
            assert len([]) == None
        log([1, i15, i15])
    print({"k": (3 if isinstance(42, str) else 0)}, f4(0), 42)
    raise TypeError(("it's").upper())


def handler21(value=None, tag="two\nlines"):
    log("in handler 22", value, tag)


atexit._run_exitfuncs()
signal.signal(signal.SIGTERM, on_signal)
os.kill(os.getpid(), signal.SIGTERM)
sys.stdout.flush()
try:
    int(None)
finally:
    atexit.register(print, isinstance(42, int), "lost")
thread23 = threading.Thread(target=fail9, args=(255,))
thread23.start()
thread23.join()
log(thread23.is_alive())
try:
    try:
        sys.stderr.write("two\nlines" + "\n")
        atexit.register(Equal3(2))
    except SystemExit as e24:
        log(type(e24).__name__, e24.args)
        1 - 255 + (fail9(10))
    else:
        if 7 < 0 <= 5:
            try:
                log(
                    "x y",
                    42 - 255 % 0,
                )
            except SystemExit:
                log(None, 1000)
            except Exception as e25:
                log(type(e25).__name__)
                log(type(e25.__context__).__name__)
                atexit.register(fail9, 255)
        else:
            atexit.register(print, (("it's").strip()).count("a"), (7 - 2, "é"))
        assert 1000 - 42 == None, f"<{1!r}>"
    finally:
        print("%s and %01d" % ("-".join(["é", "it's"]), len("lost")), 42 * 1.5, sep="-", end=";")
    raise SystemExit(f7(255))
finally:
    n26 = (len("lost") | 6)
    sys.stderr.write("a" + "bc" + "\n")
