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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def fail2(a3):
    sys.exit("{}|{:>8}".format(a3, "a"))


def fail4(a5):
    print(list(reversed([])), "-".join(["%s and %01d" % ("100%", a5), "%s and %01d" % ("bc", 7)]), sep="", end=";")
    raise RuntimeError()


def handler6(value=None, tag="lost"):
    log("in handler 7", value, tag)
    raise RuntimeError(("100%").count("é"))


def handler8(value=None, tag="lost"):
    log("in handler 9", value, tag)
    try:
        log({"k": len("é")})
        atexit.register(print, sum([1, len("é")]), isinstance(1, int))
        log(
            "lost",
            -"x y",
        )
    except TypeError as e10:
        log(type(e10).__name__, e10.args)
    except Exception:
        atexit.unregister(handler6)
        for i11 in [1, 2]:
            atexit.register(log, None, None)
            t12 = f"<{i11}>"
    except:
        try:
            raise IndexError()
        except Exception as e13:
            log(type(e13).__name__, e13.args)
            try:
                print("bc" in "x y", {"k": 3}, sep=", ", end="\n")
                fail4(10 - 5)
            except KeyError:
                n14 = ("-".join(["bc", "it's"])).count("x y")
            finally:
                log(3 - 255 - 10, {"k": ("").count("")})
            log("bc", 7 + "done")
        except BaseException as e15:
            log(type(e15).__name__)
            log(type(e15.__context__).__name__)
            for i16 in range(3):
                atexit.register(handler6, (f"<{i16!s}>").replace(TEXT[1], TEXT))
                n17 = i16
                break
            raise Exception()
        finally:
            atexit.register(print, 36.5, 42)
            if (isinstance(42, (str, list)) or 7 < 42 <= 2):
                log(atexit.unregister(42))
        raise RuntimeError(1000) from ValueError
    finally:
        sys.stdout.flush()
    sys.exit(None)


def handler18(value=None, tag="100%"):
    log("in handler 19", value, tag)


t20 = "{}|{:>3}".format(7, "x y")
sys.stdout.write((t20).replace(TEXT[1], TEXT))
pid21 = os.fork()
if pid21 == 0:
    log(not [])
    atexit.register(handler6)
    l22 = [v for v in sorted([3], reverse=True) if isinstance(v, int)]
    sys.exit(-1)
status23 = os.waitpid(pid21, 0)[1]
log(os.WIFEXITED(status23), os.WIFSIGNALED(status23), status23)
atexit.register(handler6)
pid24 = os.fork()
if pid24 == 0:
    try:
        n25 = 7 ** 33
    except Exception as e26:
        log(str(e26))
        atexit.register(log, "{}|{:>7}".format(255, t20), {"k": (0 if 3 <= 255 else 0)})
    finally:
        try:
            for i27 in [1, 2]:
                log(None, "{}|{:>6}".format(7, t20), [][-2:])
                break
            raise OSError(t20, 0)
        except Exception as e28:
            log(type(e28).__name__)
            raise ArithmeticError(f"<{t20}>") from e28
    try:
        x29 = 0 * 3 + (fail4((2 if not "bc" else 255)))
    finally:
        atexit.register(handler18, tag=t20)
        n30 = (1 | 2) + 42
    print(f"<{t20}>", "two\nlines", sep="-", end=";")
    os.execv("/bin/true", ["true"])
status31 = os.waitpid(pid24, 0)[1]
log(os.WIFEXITED(status31), os.WIFSIGNALED(status31), status31)
sys.stdout.flush()
sys.exit(f"<{t20!s}>")
