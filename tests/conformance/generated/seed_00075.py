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
            finally:
                n25, t26 = ("it's").count("done"), "bc"
                sys.stdout.flush()
                raise ValueError()
        elif False:
            atexit.register(print, 0.1 + 0.2, sorted([], key=lambda v: -v))
    finally:
        try:
            exit(f4(2))
        except Error2 as e27:
            log(type(e27).__name__, e27.args)
            l28 = [v for v in [255] if isinstance(v, int)]
        try:
            try:
                sys.stderr.write(f"<{81!s}>" + "\n")
            finally:
                l29 = [v for v in [1] if isinstance(v, int)]
                n30 = f4(42) - len("100%")
            log(("two\nlines").replace(TEXT[1], TEXT))
            log(
                "",
                [][-9],
            )
        except Error2:
            try:
                atexit.register(print, 0.1 + 0.2, None)
                log("bc" in "é", f"<{38!r}>", len([42, 42]))
            except Error2:
                atexit.register(Equal3(3))
                atexit.register(log, "it's"[1:3], (f7(0), ", ".join(["é", ""])))
            try:
                atexit.register(handler13, "{}|{:>2}".format(5 + 0, "x y"))
                print(f"<{98!r}>")
            except SystemExit as e31:
                log(str(e31))
                raise ValueError("%s and %04d" % ("a", 42)) from e31
        except ZeroDivisionError as e32:
            log(str(e32))
            raise TypeError("lost") from e32
        finally:
            for i33 in [1, 2]:
                log(max([i33, i33 * i33]), [x * 2 for x in [1, i33, i33]])
                continue
            else:
                atexit.register(log, (len([]), "{}|{:>8}".format(1, "x y")), isinstance(10, (str, list)))
            atexit.register(handler21)
    sys.exit(3 + 0)
except Error1:
    t34 = ""
    pid35 = os.fork()
    if pid35 == 0:
        try:
            atexit.register(Equal3(2))
            raise TypeError("x y", 5)
        except Error2 as e36:
            log(type(e36).__name__, e36.args)
            x37 = [1, {t34: 1}[None]]
        except Exception as e38:
            log(type(e38).__name__, e38.args)
            raise ZeroDivisionError(t34, 3) from e38
        finally:
            sys.stdout.flush()
        n39, t40 = 2, ("two\nlines").replace(TEXT[1], TEXT)
        try:
            NOTHING(1)
        except (RuntimeError, ArithmeticError):
            if 1 < n39 <= 1000:
                print([n39, n39, 7, n39][::-1])
            else:
                atexit.register(Equal3(3))
            try:
                print(10 - 5, t34[1:3])
                atexit.register(log, n39, [])
                raise Error2(t40, n39)
            except SystemExit as e41:
                log(type(e41).__name__)
            raise
        except Error2 as e42:
            log(str(e42))
            log(type(e42.__context__).__name__)
        os._exit(1)
    status43 = os.waitpid(pid35, 0)[1]
    log(os.WIFEXITED(status43), os.WIFSIGNALED(status43), status43)
    assert 42 - 1000 == None
except SystemExit as e44:
    log(type(e44).__name__, e44.args)
    atexit.unregister(handler13)
raise Error1(f"<{78}>")
