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


class Error1(LookupError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    sys.stderr.write("{}|{:>7}".format(3, "done") + "\n")
    return a4


def f5(a6):
    return (("x y").upper()).count("100%")


def fail7(a8):
    sys.stdout.flush()
    raise Error1("%s and %05d" % ("a", a8))


def handler9(value=None, tag="100%"):
    log("in handler 10", value, tag)
    log("a", zzz)


def handler11(value=None, tag="x y"):
    log("in handler 12", value, tag)
    sys.stderr.write(("100%").strip() + "\n")
    [1, 5, 255, 0][9]


def handler13(value=None, tag="two\nlines"):
    log("in handler 14", value, tag)
    log(("two\nlines").upper())
    try:
        pass
    except OSError as e15:
        log(str(e15))
        sys.stderr.write("{}|{:>5}".format(7, "") + "\n")
        raise
    except KeyError as e16:
        log(type(e16).__name__)
        try:
            atexit.register(log, 7.5, not "100%")
            (lambda v: v.a)(2)
        except Error1 as e17:
            log(str(e17))
            atexit.register(handler9, tag=("bc").strip())
        except ArithmeticError as e18:
            log(str(e18))
            log(1)
            assert max([1000, 255]) == None
        raise RuntimeError("a")
    finally:
        sys.stderr.write(""[1:3] + "\n")
        try:
            log(None)
            l19 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
        except Exception as e20:
            log(str(e20))
            try:
                pass
            except Error1 as e21:
                log(type(e21).__name__, e21.args)
                log(1)
                x22 = log("bc", f3(k=3))
        except Error1:
            w23 = 2
            while w23 > 0:
                w23 -= 1
                atexit.register(handler9, len([1, 42, 5, 1]) * len([0, 42]))
                [42, zzz(1)]
            sys.stdout.flush()


atexit.register(log, 0.1 + 0.2, (f5(7), "100%"))
if False:
    log("a", {"k": f3(42)})
    print(None, "x y")
else:
    t24 = ("%s and %01d" % ("lost", 1000)).title()
atexit.register(sys.exit, 42)
for i25 in range(1):
    print(repr([x + 1 for x in range(2)]))
    atexit.register(handler13, 2)
    break
t26 = ",".join(["" + "", ",".join(["done", "a"])])
if (not t26 or 7 < 255 <= 42):
    print("two\nlines" + "%s and %03d" % ("", 7))
    l27 = [v for v in list(reversed([2, 1000, 1000, 1])) if isinstance(v, int)]
elif False:
    l28 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
    log(
        "done",
        undefined + 1,
    )
else:
    sys.stdout.write(t26[::-1] + chr(10))
try:
    pass
except SystemExit as e29:
    log(type(e29).__name__, e29.args)
    raise KeyboardInterrupt(1)
else:
    l30 = [v for v in [x % 3 for x in range(1) if x != 2] if isinstance(v, int)]
finally:
    thread31 = threading.Thread(target=handler9, args=(2,))
    thread31.start()
    thread31.join()
    log(thread31.is_alive())
    if (True or not [2]):
        try:
            sys.stderr.write("{}|{:>6}".format(7, "lost") + "\n")
            if 1000 < 42 <= 5:
                atexit.register(lambda: log(f3(42 - 10)))
            elif 2 * 3 != len("x y"):
                n32 = (t26).count(t26) * len(t26)
            raise KeyError("{}|{:>1}".format(10, t26))
        except OSError:
            atexit.register(handler9, None)
        else:
            print(("two\nlines").count("lost") * (7 if "two\nlines" in "bc" else 2), {"k": f3(42)})
        finally:
            try:
                log("done" * 1, 0 - 7 * 1, 0 > f5(10))
                raise Exception("lost"[::-1])
            except SystemExit:
                atexit.register(fail7, 5)
                n33 = f5((t26).count(t26))
            except Exception:
                sys.stdout.write(t26 + chr(10))
            finally:
                t34 = "%s and %04d" % ("done", 1 - 2)
    elif True:
        if "lost" in t26:
            atexit.register(sys.exit, "")
            try:
                raise Error1(max([42, 3]))
            except SystemExit:
                atexit.register(lambda: log({"k": 1 - 5}))
                atexit.register(Equal2(2))
            except SystemExit:
                log("done", False, f3(8 ** 34))
            finally:
                log(0, (1, ("bc").upper()))
                f5(5) + (f5(k=3))
        [5, NOTHING.x < 1]
    else:
        sys.stdout.write("{}|{:>4}".format(10, "two\nlines"))
assert 3 + 2 == None
