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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Error2(Error1):
    def __init__(self, *args):
        Error1.__init__(self, *args)
        self.extra = 10


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [10, 255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


class Class5(Class4):
    shared = [7]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f6(a7):
    return 7


def f8(a9):
    try:
        d10 = {"it's": f6(a9)}
        if "bc" in "two\nlines":
            print(not "done")
            sys.stderr.write(",".join(["two\nlines", "done"]) + "\n")
        assert a9 - a9 == None
    except Exception as e11:
        log(type(e11).__name__)
        log(type(e11.__context__).__name__)
        return ("bc").count("100%")
    except BaseException as e12:
        log(type(e12).__name__)
        log(type(e12.__context__).__name__)
        log(json.dumps([(42 | 7), "a"[1:], None, (0 < 2 <= a9 and a9 <= a9), {"k": 3}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        return (1000 % 10)
    else:
        l13 = [v for v in list(range(3, 3, 3)) if isinstance(v, int)]
    finally:
        w14 = 2
        while w14 > 0:
            w14 -= 1
            atexit.register(print, {"k": (5 if "100%" in "" else a9)}, "%s and %01d" % (",".join(["é", "lost"]), (lambda v, w=7: v + w)(5)))
            break
        log(a9 * a9 - a9, {"k": int("-7")})
    return len([(a9 if False else 42), 42])


def fail15(a16):
    for i17 in range(0):
        l18 = [v for v in list(range(0, 7, 3)) if isinstance(v, int)]
        return 3
    raise Error2("{}|{:>3}".format(5, "é"))


def handler19(value=None, tag="it's"):
    log("in handler 20", value, tag)


def handler21(value=None, tag="it's"):
    log("in handler 22", value, tag)


def handler23(value=None, tag=""):
    log("in handler 24", value, tag)
    print((3 + 5 ^ 4), None)
    try:
        x25 = f6(42) + (fail15(3 - 3))
    except Error1 as e26:
        log(str(e26))
        raise Error1("x y") from e26
    except:
        atexit.register(print, (("it's").count("a") // 10), ("it's").title() + "é")
    else:
        try:
            raise ArithmeticError(f6(2)) from TypeError("a" + "")
        except (LookupError, ZeroDivisionError) as e27:
            log(str(e27))
            try:
                atexit.register(handler19)
            except BaseException:
                atexit.register(handler19)
                sys.stdout.write(("it's").replace(TEXT[1], TEXT))
            except Exception:
                l28 = [v for v in [x + 1 for x in range(5)] if isinstance(v, int)]
                sys.stderr.write(", ".join(["é", "x y"]) + "\n")
            else:
                o29 = Class5(abs(-3))
                log(o29, o29.add(1000))
            finally:
                atexit.register(log, "it's" * 3, (max([0, 255]), "{0}{0!r}".format("")))
                n30 = 5 + (255 if "x y" in "" else 5)
            str(fail15((42 if "it's" in "100%" else 10)))
        except IndexError:
            sys.stdout.write("%s and %01d" % ("a", 7) + chr(10))
        except:
            atexit.register(handler21, 1 * 1.5)
            raise
    finally:
        atexit.register(handler19, tag=str(("x y").endswith("a")))
        try:
            not ((lambda v: v.a)(3))
        except BaseException as e31:
            log(type(e31).__name__, e31.args)
        else:
            atexit.unregister(handler21)
        finally:
            sys.stderr.write("{}|{:>6}".format(1, "a") + "\n")
    os.kill(os.getpid(), signal.SIGINT)


sys.stdout.write("{}|{:>1}".format(5, "x y"))
n32 = len(("é").title())
sys.stdout.flush()
pid33 = os.fork()
if pid33 == 0:
    with open("a.txt", "a") as file34:
        file34.write(("it's").center(4) + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    raise Exception("it's")
status35 = os.waitpid(pid33, 0)[1]
log(os.WIFEXITED(status35), os.WIFSIGNALED(status35), status35)
try:
    x36 = f8()
finally:
    atexit.register(handler23, "é" * 2)
    sys.stderr.write("{:,}".format(n32) + "\n")
for i37 in [1, 2]:
    def fail38(a39):
        try:
            if 1 < i37 <= 1000:
                t40 = ""
                return [i37, a39, 7][-1]
            else:
                log(atexit.unregister(i37))
            if True:
                o41 = Class4(i37)
                log(o41, o41.add(5))
                sys.stdout.write("{}|{:>1}".format(7, "two\nlines"))
            raise Error2("a")
        except BaseException:
            log(json.dumps([i37 + 10, "%s and %04d" % ("x y", 5), None, isinstance(5, (str, list)), {"k": 0}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            for i42 in (n32, a39):
                sys.stdout.write("%s and %03d" % ("x y", 0))
                print("{}|{:>6}".format(42, "bc"), 0.1 + 0.2, sep="-", end=";")
            else:
                log(f6(i37 + n32), ",".join(["{}|{:>6}".format(i37, "x y"), "%5.2f|%-6s|" % (6.25, "done")]))
        except BaseException as e43:
            log(str(e43))
            raise TypeError("lost" + "two\nlines") from e43
        else:
            atexit.register(fail15, f6(n32))
        x44 = [i37][-9]
try:
    atexit.unregister(handler19)
    dict([1])
except ValueError as e45:
    log(type(e45).__name__, e45.args)
    [1].remove(5)
finally:
    n32 *= n32
    atexit.register(Equal3(1))
sys.exit([2, 5, 1][0])
