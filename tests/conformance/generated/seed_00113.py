from __future__ import print_function

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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(IndexError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return (len("100%") ^ 6)


def f5(a6):
    try:
        raise Error1("bc")
    except Error1 as e7:
        log(type(e7).__name__, e7.args)
    except Exception:
        if isinstance(a6, int):
            try:
                log([x + 1 for x in range(2) if x != 2], {"k": a6})
                atexit.register(Equal2(2))
                raise
            except Exception as e8:
                log(str(e8))
                d9 = {"two\nlines": 3 - a6}
            return a6
        else:
            atexit.register(log, repr((a6 if 0 < a6 <= a6 else a6)), sum([5, a6]))
            return 1000
        print([len(w) for w in "x,y".split()], [x % 3 for x in [5, 0] if x > 1])
    except:
        n10 = (("it's").title()).count("100%")
        assert 1 - 255 == None
    return f3(a6)


def handler11(value=None, tag="100%"):
    log("in handler 12", value, tag)
    w13 = 3
    while w13 > 0:
        w13 -= 1
        l14 = [v for v in [7, 10] if isinstance(v, int)]
    atexit.register(lambda: log(""))
    x15 = len("two\nlines") % (1 - 1)
    os.kill(os.getpid(), signal.SIGTERM)


def handler16(value=None, tag="done"):
    log("in handler 17", value, tag)
    assert 255 + 1000 == None, "bc"


w18 = 3
while w18 > 0:
    w18 -= 1
    try:
        pass
    except SystemExit as e19:
        log(str(e19))
        log(((5 if False else 42) if not [0, 0] else 3 + 255), "{}|{:>2}".format(2, "bc"))
        sys.exit(("bc").count("x y"))
    except BaseException:
        atexit.register(len, "x y", 5)
        for i20 in range(3):
            t21 = "%s and %05d" % ("two\nlines", i20) + "-".join(["lost", "it's"])
            log(f3(3))
            continue
    finally:
        sys.stdout.write("%s and %03d" % ("", 2))
try:
    sys.stderr.write("two\nlines" + "\n")
    x22 = [7, f3()]
except BaseException as e23:
    log(type(e23).__name__)
    try:
        if False:
            n24 = (max([1000, 5]) if ("done").count("100%") >= 7 else (0 if False else 7))
            log([len(w) for w in "a bb ccc".split()], n24 <= len("x y"), {"k": n24})
        else:
            for i25 in (10, 2):
                atexit.register(handler11, f3(i25))
                break
        str([42].nothing)
    except SystemExit as e26:
        log(type(e26).__name__, e26.args)
        log(1)
        log(True, list(range(2, 5, 2)))
    except:
        w27 = 3
        while w27 > 0:
            w27 -= 1
            log(("" * 2).title(), repr(1000) + ("it's").replace(TEXT[1], TEXT))
            log([42, 42, 255, 7][:2])
        x28 = "bc" + 6
    finally:
        log(7 >= (5 if "bc" in "lost" else 0), list(range(2, 6, 2)), 10)
print([len(w) for w in "x,y".split()], (False and False), {"k": f3(10)})
sys.stdout.write("x y" + "two\nlines")
t29 = ("done").strip()
def fail30(a31):
    for i32 in [1, 2]:
        try:
            try:
                raise IndexError("it's")
            except SystemExit as e33:
                log(type(e33).__name__)
                atexit.register(handler16, [1, 1, 42])
            except Exception as e34:
                log(type(e34).__name__, e34.args)
            if not [1000, 3, a31]:
                atexit.register(lambda: log([]))
                atexit.register(handler16, {"k": f3(5)})
                return 10 + 0
            raise Error1("%s and %03d" % (t29, i32))
        except Exception as e35:
            log(type(e35).__name__)
            continue
        else:
            print(None, 2)
            break
        finally:
            atexit.register(Equal2(2))
        sys.stdout.write("{}|{:>6}".format(a31, t29))
    f5(a31) + (a31 / 0)
exit((1 if False else 2))
