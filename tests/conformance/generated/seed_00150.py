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
        except Exception as e15:
            log(type(e15).__name__, e15.args)
        finally:
            print((9 ** 28 ^ 8), sum([2, 7 + 1]), [len(w) for w in "a bb ccc".split()])
        raise ValueError(0 + 10)
    finally:
        w16 = 3
        while w16 > 0:
            w16 -= 1
            n17 = len("done" + "é")
        n18 = len("%s and %02d" % ("bc", 42))
    raise IndexError("x y" + "é") from ValueError


def handler19(value=None, tag="é"):
    log("in handler 20", value, tag)
    if not "two\nlines":
        try:
            atexit._clear()
        except BaseException:
            if not [5, 1, 3, 10]:
                atexit.register(handler6, {"k": 3 + 0})
            sys.stderr.write(f"<{48!r}>" + "\n")
    if 7 < 3 <= 10:
        if True:
            l21 = [v for v in [2, 7] if isinstance(v, int)]
            try:
                sys.stdout.write(("bc").replace(TEXT[1], TEXT))
            except (RuntimeError, ValueError) as e22:
                log(type(e22).__name__, e22.args)
                raise TypeError("x y", 3) from e22
            except TypeError as e23:
                log(type(e23).__name__, e23.args)
            finally:
                atexit.unregister(handler8)
            TEXT[None]
        else:
            atexit.register(print, "%s and %04d" % ("lost" * 3, 255), (", ".join(["100%", "bc"])).count("bc"))


signal.signal(signal.SIGINT, signal.SIG_IGN)
try:
    pass
finally:
    n24 = ("two\nlines" + "").count("")
n25, t26 = ("100%").count(""), "bc"
