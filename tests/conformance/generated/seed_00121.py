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


class Error1(ZeroDivisionError):
    def __init__(self, *args):
        ZeroDivisionError.__init__(self, *args)
        self.extra = 10


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


def fail4(a5):
    try:
        print(max([3 - 3, a5]), {"k": 1})
        raise OSError("it's")
    except SystemExit:
        try:
            if "lost" in "done":
                log({"k": len("it's")}, ("it's").count("100%"))
                return a5
            else:
                sys.stderr.write("100%" + "\n")
        except LookupError as e6:
            log(type(e6).__name__)
        finally:
            try:
                x7 = log("x y", NOTHING.x < 1)
            except Exception as e8:
                log(type(e8).__name__, e8.args)
            except:
                sys.stdout.write("bc")
                x9 = (a5 +
                    (NOTHING(1)))
            finally:
                sys.stdout.write("%s and %04d" % ("it's", a5))
            sys.stdout.write("{}|{:>5}".format(3, ""))
        atexit.register(Equal3(1))
        raise RuntimeError("")
    [255, a5 - 0 % 0]


def fail10(a11):
    raise ArithmeticError("bc", a11)


def handler12(value=None, tag="it's"):
    log("in handler 13", value, tag)


def handler14(value=None, tag="a"):
    log("in handler 15", value, tag)
    log(None, 5 - 10 - 10, (1000 if True else 5) * (42 if isinstance(3, int) else 7))
    for i16 in (1, 7):
        try:
            [1 // v for v in (1, 0)]
        except Exception as e17:
            log(str(e17))
            n18 = 2
            len("") + ({"done": n18}["missing"])
        except OSError:
            d19 = {"done": len([1, i16])}
            try:
                atexit.register(handler12, str(list(range(0, 9, 2))))
                log(5 ** 23)
                raise Error1("%s and %02d" % ("it's", i16))
            except KeyError as e20:
                log(type(e20).__name__)
                print("two\nlines", 3 - i16, i16)
            except Exception as e21:
                log(type(e21).__name__, e21.args)
        else:
            with Manager2("two\nlines"):
                n23 = 10
                n24 = 7 - i16 + i16
    x25 = log("a", "done".missing())


log(("it's").upper(), isinstance(255, (str, list)))
try:
    signal.signal(signal.SIGTERM, on_signal)
    os.kill(os.getpid(), signal.SIGTERM)
    x26 = (42 if [1, 10, 3, 7].nothing else 2)
except IndexError as e27:
    log(type(e27).__name__)
    sys.stderr.write(repr([2, 5]) + "\n")
try:
    for i28 in range(2):
        print("{}|{:>2}".format(len([i28, i28]), "100%"))
    log("done", "-".join(["two\nlines" + "100%", "{}|{:>3}".format(5, "a")]))
except Exception:
    l29 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
finally:
    t30 = "x y" + "a" + ""
    print(len("two\nlines") + len(t30), not [7])
for i31 in [1, 2]:
    def fail32(a33):
        assert 3 == None
    sys.stdout.write("two\nlines")
def fail34(a35):
    NOTHING.x < 1
