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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


def fail2(a3):
    l4 = [v for v in list(range(2, 9, 3)) if isinstance(v, int)]
    x5 = {"k": a3, "l": (lambda v: v.bb)(a3)}


def fail6(a7):
    x8 = 0 + (fail2(a7))


def handler9(value=None, tag="it's"):
    log("in handler 10", value, tag)
    atexit.register(log, "%5.2f|%-6s|" % (7.25, "a"), 255)
    try:
        raise OSError()
    except ValueError as e11:
        log(type(e11).__name__, e11.args)
        log(type(e11.__context__).__name__)
        try:
            for i12 in range(1):
                log(i12 * 1.5)
                log(42)
            else:
                log({"k": [10, 3, 5][0]})
            raise SystemExit(len([]))
        finally:
            sys.stdout.flush()
        assert 1000 - 3 == None, ("done").ljust(8)
    except (KeyError, IndexError):
        atexit.register(Equal1(1))
        l13 = [v for v in list(reversed([0, 10])) if isinstance(v, int)]
    else:
        n14, *l15 = len("lost"), 255, 0
    log(sep="x y".qqq.www)


def handler16(value=None, tag="it's"):
    log("in handler 17", value, tag)
    try:
        atexit.unregister(Equal1(3))
        sorted([fail2((1 if "é" in "100%" else 3)), 1], key=lambda v: v)
    finally:
        t18 = "%r %s" % ([1, 1, 0, 42], "two\nlines")
        atexit.register(print, "%s and %02d" % ("{}|{:>2}".format(2, "a"), sum([5, 7])), "%s and %04d" % ("%s and %05d" % (t18, 3), (t18).count(t18)))
    t19 = f"<{48}>"
    atexit.register(print, (3 + 3 % 10), [x + 1 for x in [] if x % 2 == 0])
    assert (0 // 7) == None


def handler20(value=None, tag="two\nlines"):
    log("in handler 21", value, tag)
    try:
        log((0 % 7), len([255, 2]))
        x22 = (1 +
            (42 < "a"))
    except OSError as e23:
        log(type(e23).__name__)
        try:
            pass
        except NameError as e24:
            log(type(e24).__name__, e24.args)
            [1 // v for v in (3, 0)]
        except BaseException as e25:
            log(type(e25).__name__, e25.args)
        else:
            atexit.register(handler16, "it's" * 2)
        len(str(int([]))) + 7
    except IndexError as e26:
        log(type(e26).__name__)
        log(type(e26.__context__).__name__)
        raise
    atexit.register(handler16, "%s and %05d" % ("lost" + "", ("done").count("a")))
    print(len("two\nlines") / 4, (255 if not "bc" else (7 if 7 < 1000 <= 10 else 42)), len(list(reversed([0, 5]))))
    x27 = fail6(int(True))


log(f"<{74!r}>", 255, f"<{7!r}>")
for i28 in range(2):
    if isinstance(i28, (str, list)):
        if isinstance(7, (str, list)):
            w29 = 3
            while w29 > 0:
                w29 -= 1
                n30 = 0
            d31 = {"100%": 1000 - i28}
        else:
            t32 = "%s and %03d" % (", ".join(["two\nlines", "it's"]), i28)
sys.stdout.flush()
try:
    w33 = 1
    while w33 > 0:
        w33 -= 1
        atexit.unregister(sys.exit)
    raise RuntimeError("{}|{:>1}".format(1, "lost"))
except Exception:
    print(len("100%") * ("100%").count("two\nlines"))
    atexit.register(handler16, None)
except NameError:
    if 1 * 1 != len([3, 1, 1]):
        try:
            raise
        except Exception as e34:
            log(str(e34))
            log((5 % 7) - 3, [len(w) for w in "a bb ccc".split()], (1000, ("bc").upper()))
        except Exception:
            print([2], [7, 1000, 5, 0], sep="-", end="\n")
            atexit.register(handler20, None)
        else:
            sys.stderr.write(str(("100%").endswith("b")) + "\n")
        n35 = 0
    else:
        print({"k": max([255, 2])}, {"k": len([0, 1])}, sep=", ", end=";")
    str(fail6(sum([1, 1000])))
if isinstance(0, int):
    atexit.unregister(sys.exit)
elif (lambda v, w=5: v + w)(7) < max([42, 42]):
    process36 = multiprocessing.get_context("fork").Process(target=handler20, args=(5,))
    process36.start()
    process36.join()
    log(process36.exitcode)
atexit.unregister(handler16)
sys.exit((0 % -4))
