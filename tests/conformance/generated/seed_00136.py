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


class Error1(KeyError):
    def __init__(self, *args):
        KeyError.__init__(self, *args)
        self.extra = 10


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    sys.stderr.write("%s and %04d" % ("two\nlines", 255) + "\n")
    return int("-7")


def f5(a6):
    return a6


def fail7(a8):
    try:
        l9 = [v for v in [a8, a8] if isinstance(v, int)]
        print({"k": a8}, [x for x in l9 if x != 2], {"k": 255 + 5})
        sys.exit()
    except Exception as e10:
        log(str(e10))
        raise ArithmeticError("it's", 42) from e10
    except Exception:
        try:
            try:
                x11 = f3(1) + (f3(k=3))
            except Error1:
                atexit.unregister(log)
                sys.stderr.write(f"<{a8}>" + "\n")
                return 42
            except OSError:
                atexit.register(sys.exit, "bc")
                log("%s and %02d" % (f"<{a8!s}>", 3), 0.1 + 0.2)
            else:
                atexit.register(print, a8, 4 ** 35)
            finally:
                t12 = (("é").replace(TEXT[1], TEXT)).upper()
            print(a8, [a8, 0, a8][0] + (a8 if 5 >= 3 else a8), 24.5)
            (a8 // 3) // len([])
        except BaseException as e13:
            log(str(e13))
            try:
                atexit.register(print, 0.1 + 0.2, (10 - 10, "{:>5}{:<3}{:^5}".format(4, "a", "b")))
                n14, *l15 = a8 * a8, 2, a8
                raise
            except Exception as e16:
                log(str(e16))
                n17 = 10
                return n17
            else:
                sys.stderr.write("{}|{:>4}".format(a8, "é") + "\n")
            sys.exit()
        except IndexError as e18:
            log(str(e18))
            atexit.register(log, f"<{a8!r}>", "%s and %04d" % ("%5.2f|%-6s|" % (0.25, ""), len("é")))
            x19 = a8 / (1 - 1)
        else:
            atexit.unregister(Equal2(2))
        finally:
            try:
                n20, *l21 = a8, 5, a8
                atexit.register(Equal2(2))
                raise ValueError(",".join(["lost", "x y"]))
            except Exception as e22:
                log(type(e22).__name__)
                sys.exit(("lost").strip())
            with open("a.txt", "w") as file23:
                file23.write("{}|{:>6}".format(a8, "a") + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        try:
            raise
        except Exception:
            try:
                atexit.register(sys.exit, a8)
                log(",".join(["%r %s" % ([2, a8], ""), "bc"]), len([a8, 255]), int("-7"))
                x24 = str([255, 1, a8][9])
            except Exception as e25:
                log(type(e25).__name__, e25.args)
                atexit.register(int, "bc", 0)
            finally:
                n26, *l27 = (a8 // 3), a8, 1000
            return 2 * a8
        except Exception as e28:
            log(type(e28).__name__, e28.args)
            atexit.register(log, sum([0, max([a8, a8])]), a8 + 2)
            return f5(a8)
        raise Error1
    raise ValueError("%5.2f|%-6s|" % (4.25, "bc"))


def fail29(a30):
    x31 = fail7((a30 ^ 8))


def handler32(value=None, tag="é"):
    log("in handler 33", value, tag)
    t34 = "lost"
    atexit.register(fail7, (3 if True else 42))
    log(0.1 + 0.2)


t35 = "{0}{0!r}".format("x y")
atexit.register(sys.exit, 5)
try:
    str([2, 1000].nothing)
except Exception:
    atexit.register(handler32)
    n36 = len("{:,}".format(0))
else:
    process37 = multiprocessing.get_context("fork").Process(target=handler32, args=(7,))
    process37.start()
    process37.join()
    log(process37.exitcode)
finally:
    atexit.register(print, (max([0, 255]), "%x %o" % (38, 42)), 42 < 1000 <= 5)
    atexit.register(print, 2 * 0 * (42 & 4), sum([1000, (t35).count(t35)]))
sys.exit(0)
