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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(OSError):
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
    return (("lost").count("100%") // 7)


def fail6(a7):
    for i8 in (a7, a7):
        try:
            try:
                n9 = a7 + sum([10, 10])
                x10 = i8 < "done"
            except Exception:
                atexit.register(print, str(("two\nlines").find("b")), 77.5)
                return (a7 % 7)
            l11 = [v for v in list(reversed([])) if isinstance(v, int)]
            raise ValueError(", ".join(["a", "a"]))
        except (Exception, TypeError) as e12:
            log(type(e12).__name__, e12.args)
            return a7
        except Exception as e13:
            log(type(e13).__name__, e13.args)
        else:
            log(json.dumps([max([a7, 5]), "{}|{:>1}".format(i8, "two\nlines"), None, 42 < a7 <= 0, {"k": i8}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        try:
            x14 = 0 + (f4(1, 2))
        except RuntimeError as e15:
            log(type(e15).__name__)
        except Exception as e16:
            log(str(e16))
        continue
    else:
        try:
            print(a7)
        except IndexError:
            for i17 in [1, 2]:
                sys.stdout.flush()
                atexit.register(print, not "two\nlines", 3)
        except Error1 as e18:
            log(type(e18).__name__)
            try:
                pass
            except Exception:
                t19 = f"<{a7}>"
            raise KeyError(f"<{a7}>")
        finally:
            try:
                gone20 = 1
                del gone20
                log("{:,}".format(2), [42, 7, a7][0], 0)
                x21 = (json.loads("")).x.y
            finally:
                atexit.register(log, 5, 3 ** 12)
                print({"k": 3 - 5}, ("a"[1:3]).count("x y"))
    sys.exit(-1)


def handler22(value=None, tag="lost"):
    log("in handler 23", value, tag)
    log(54.5)
    try:
        log([len(w) for w in "x,y".split()])
        atexit.unregister(log)
        log(
            "",
            42 / (1 - 1),
        )
    except BaseException as e24:
        log(type(e24).__name__, e24.args)
    finally:
        print((255 if 1000 < 255 <= 2 else 3) / 4, f4((3 ^ 1)), sep="-", end=";")
        log((1000 - 255 // 10))
    raise Error2


atexit._run_exitfuncs()
t25 = "100%"
atexit.register(print, sorted([10, 7, 255, 255]), 0)
try:
    process26 = multiprocessing.get_context("fork").Process(target=handler22, args=(42,))
    process26.start()
    process26.join()
    log(process26.exitcode)
    [3, range(1, 2, 0)]
except LookupError as e27:
    log(str(e27))
else:
    print(list(range(0, 4, 2)), None, [1000, 3, 42])
