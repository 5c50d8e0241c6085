from __future__ import print_function

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


class Error1(RuntimeError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [42, 3, 5, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


class Class4(object):
    shared = [5, 0, 3, 1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f5(a6):
    return 255


def fail7(a8):
    try:
        try:
            raise Error1("x y" + "two\nlines")
        except Exception:
            t9 = "two\nlines"
            atexit.register(log, a8, ("bc").count(t9) >= f5(a8))
        except SystemExit as e10:
            log(str(e10))
            o11 = Class4(f5(255))
            log(o11, o11.add(42))
            return a8
        for i12 in [1, 2]:
            try:
                print("{}|{:>6}".format(i12, "lost") + "%x %o" % (24, 39), "{}|{:>8}".format(len([a8, a8, i12]), "two\nlines"))
                sys.exit(f5(i12))
            except BaseException as e13:
                log(type(e13).__name__)
                sys.stderr.write(str(("a").endswith("b")) + "\n")
                return a8
            except Exception as e14:
                log(type(e14).__name__, e14.args)
            except:
                o15 = Class4(i12 * a8)
                log(o15, o15.add(1))
                return i12 + a8
            finally:
                log(json.dumps([255, "{}|{:>6}".format(i12, "two\nlines"), None, int(True) > i12, {"k": i12}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            return ("a").count("x y")
        else:
            for i16 in range(2):
                n17, l18 = sum([i16, a8]), list(range(2))
                x19 = log("it's", {"done": n17}["missing"])
            else:
                atexit.register(lambda: log("two\nlines" in "a"))
        return int("-7")
    except BaseException as e20:
        log(type(e20).__name__)
    except:
        try:
            raise OSError("{}|{:>5}".format(a8, "100%"))
        except Exception as e21:
            log(type(e21).__name__)
            w22 = 3
            while w22 > 0:
                w22 -= 1
                log("a", {"k": f5(a8)})
                print(None, "-".join(["%r %s" % ([a8, a8], ""), "it's"]))
            raise Exception(("done").title())
        except Exception:
            if isinstance(a8, int):
                with open("a.txt", "w") as file23:
                    file23.write("%s and %05d" % ("done", 2) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        return ("x y").count("")
    else:
        if a8 < 255 <= 42:
            log(str(("two\nlines").endswith("x")))
            with open("a.txt", "a") as file24:
                file24.write(("").zfill(3) + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    [][100]


def fail25(a26):
    assert len([a26, a26]) == None


def handler27(value=None, tag="bc"):
    log("in handler 28", value, tag)
    for i29 in range(2):
        w30 = 3
        while w30 > 0:
            w30 -= 1
            pass
        w31 = 2
        while w31 > 0:
            w31 -= 1
            atexit.register(Equal2(1))
    try:
        w32 = 1
        while w32 > 0:
            w32 -= 1
            atexit.register(lambda: log(4 ** 6 * (255 % 7)))
            try:
                n33 = [2, 42, 0][-1]
            except SystemExit:
                print(3, None, [3, 5, 1][-1])
                print((5 * 2, ("100%").replace(TEXT[1], TEXT)), "x y", f5([255, 0, 7][0]))
            except Exception as e34:
                log(type(e34).__name__)
            else:
                t35 = "{0}{0!r}".format("it's")
            finally:
                pass
        (lambda v: v.a)(2)
    except Error1 as e36:
        log(str(e36))
        log(1)
        atexit.register(fail25, 255 * 255)
    except BaseException as e37:
        log(type(e37).__name__)
        try:
            assert max([3, 255]) == None, repr(("two\nlines", 1000))
        except Exception as e38:
            log(str(e38))
    finally:
        atexit.register(Equal2(2))
    x39 = [v for v in ("x y".missing(), 1)]


def handler40(value=None, tag="two\nlines"):
    log("in handler 41", value, tag)
    n42, l43 = int(True), list(range(3))
    atexit.register(Equal2(3))
    log(l43, None, n42)


def handler44(value=None, tag="done"):
    log("in handler 45", value, tag)
    n46, l47 = 7 * 42, list(range(4))
    atexit.register(fail25, len([n46, n46]))
    raise Error1("{}|{:>8}".format(n46, "lost"))


sys.stdout.flush()
pid48 = os.fork()
if pid48 == 0:
    atexit.register(max, [])
    if "done" in "bc":
        o49 = Class3(0 * 1)
        log(o49, o49.add(2))
    elif 5 < 7 <= 42:
        for i50 in (0, 42):
            atexit.register(handler44, ("%s and %02d" % ("x y", i50)).replace(TEXT[1], TEXT))
            gone51 = 0
            del gone51
    else:
        try:
            len("") + (fail25(len([])))
        except Exception as e52:
            log(type(e52).__name__)
            raise ArithmeticError("two\nlines", 3)
    os.kill(os.getpid(), signal.SIGKILL)
status53 = os.waitpid(pid48, 0)[1]
log(os.WIFEXITED(status53), os.WIFSIGNALED(status53), status53)
log(("{}|{:>4}".format(2, "100%")).upper(), "a")
sys.stdout.write(("").upper() + chr(10))
signal.signal(signal.SIGUSR2, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGUSR2)
o54 = Class3(3)
log(o54, o54.add(10))
pid55 = os.fork()
if pid55 == 0:
    log(f5(7))
    raise SystemExit([])
status56 = os.waitpid(pid55, 0)[1]
log(os.WIFEXITED(status56), os.WIFSIGNALED(status56), status56)
try:
    n57, l58 = 42 * 42, list(range(0))
    assert 42 == None
except KeyError as e59:
    log(str(e59))
finally:
    o60 = Class3(("it's").count("lost"))
    log(o60, o60.add(2))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGINT)
