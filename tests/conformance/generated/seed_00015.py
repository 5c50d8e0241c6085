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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(TypeError):
    pass


class Error2(Error1):
    def __init__(self, *args):
        Error1.__init__(self, *args)
        self.extra = 2


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


class Class5(object):
    shared = [7, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise IndexError(str(("x y").partition("a")))


class Class6(Class5):
    shared = [7, 1000]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class6(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Error2("%s and %05d" % ("x y", 1000))


def fail7(a8):
    log(*NUMBER)


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    o11 = Class5(3 * 3)
    log(o11, o11.add(10))


def handler12(value=None, tag="bc"):
    log("in handler 13", value, tag)
    try:
        pass
    finally:
        for i14 in (3, 7):
            atexit.register(fail7, sum([i14, i14]))
            o15 = Class6(i14)
            log(o15, o15.add(i14))
    try:
        n16, t17 = (lambda v, w=6: v + w)(2), "lost"
        with Manager3(t17):
            sys.stdout.write(str([255]))
            atexit.register(print, (n16, "{}|{:>4}".format(n16, t17)), (t17).zfill(0))
    except Exception as e19:
        log(str(e19))
    except Exception:
        atexit.unregister(handler9)
        try:
            try:
                atexit.register(handler9, tag="100%")
                atexit.unregister(handler9)
                raise ValueError("lost"[:2]) from None
            except LookupError:
                t20 = f"<{59!r}>"
            except RuntimeError:
                o21 = Class6(len("x y"))
                log(o21, o21.add(10))
                print(255 * 1.5, len(("x y").strip()))
        except Exception:
            w22 = 3
            while w22 > 0:
                w22 -= 1
                with open("b.txt", "a") as file23:
                    file23.write("lost" + "\n")
                    log(json.dumps([42 - 10, "{}|{:>8}".format(42, "it's"), None, 1000 < 3 <= 1, {"k": 5}]))
                    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        except Error2:
            log((42 - 10, ("lost").strip()))
        finally:
            atexit.register(handler9, 3)
            try:
                pass
            finally:
                sys.stdout.flush()
                gone24 = 3
                del gone24
    atexit.register(Equal4(1))


def handler25(value=None, tag="done"):
    log("in handler 26", value, tag)
    gone27 = 0
    del gone27
    gone27
    atexit.register(log, "{}|{:>5}".format(2 - 255, "it's"), 1000)
    sys.stderr.write("lost" + "\n")


n28 = len([[10, 255, 42][True], 1000])
try:
    print(None, [len(w) for w in "a bb ccc".split()], n28)
    atexit.register(Equal4(1))
except LookupError as e29:
    log(str(e29))
    log(type(e29.__context__).__name__)
    log(str(("").partition("b")), ("-".join(["done", "é"])).upper(), (n28 * n28, ""))
except RuntimeError as e30:
    log(type(e30).__name__, e30.args)
finally:
    try:
        try:
            -"it's"
        except ZeroDivisionError as e31:
            log(str(e31))
            log(type(e31.__context__).__name__)
            print({"k": (0 ^ 5)}, "lost"[1:3], str(("a").split(" ")))
            raise
        finally:
            print(7 ** 40 - 255)
            atexit.unregister(handler12)
        x32 = NOTHING()
    except Exception:
        atexit._clear()
        raise Error1("%s and %03d" % ("a", n28)) from Error2(("lost").title())
    except Exception as e33:
        log(str(e33))
    finally:
        o34 = Class6((n28 % -4))
        log(o34, o34.add(n28))
    pid35 = os.fork()
    if pid35 == 0:
        atexit.register(handler9, tag="{}|{:>7}".format(7, ""))
        try:
            atexit.register(handler9, tag=str(("two\nlines").split("x")))
            try:
                log(n28, "lost" in "", [10, n28, 7, n28])
                print(str(("it's").partition("b")), "{}|{:>1}".format(n28, "lost"))
                log("two\nlines", {"bc": n28}["missing"])
            except Exception as e36:
                log(str(e36))
                o37 = Class5((lambda v, w=2: v + w)(n28))
                log(o37, o37.add(n28))
            except BaseException:
                log([n28, n28, n28, n28], (n28, "bc"), [0, n28, 1000, 1])
                fail7(len("lost"))
            finally:
                atexit.register(print, not [n28, n28, 10], len([][-2:]))
                with open("b.txt", "a") as file38:
                    file38.write("%s and %04d" % ("", n28) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            x39 = fail7(n28 + n28)
        except Exception as e40:
            log(type(e40).__name__)
            raise ArithmeticError() from e40
        finally:
            for i41 in [1, 2]:
                atexit.register(log, 75.5, [0, 10])
                with open("a.txt", "a") as file42:
                    file42.write(("a").replace(TEXT[1], TEXT) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        sys.stdout.flush()
        os._exit(7)
    status43 = os.waitpid(pid35, 0)[1]
    log(os.WIFEXITED(status43), os.WIFSIGNALED(status43), status43)
log((2 if not [] else n28 - 10), repr(5), n28)
atexit.register(print, 0, n28)
if n28 != n28:
    try:
        atexit.register(log, (n28 ^ 9), [x * 2 for x in [] if x > 1])
        for i44 in [1, 2]:
            o45 = Class5(2)
            log(o45, o45.add(i44))
            continue
        x46 = log(sep=sorted([1, TEXT]))
    except Exception as e47:
        log(type(e47).__name__, e47.args)
        log(type(e47.__context__).__name__)
        if ("100%" in "é" and isinstance(n28, str)):
            with Manager3("lost") as m48, Manager3(""):
                log(json.dumps([(5 % -4), "%s and %01d" % ("two\nlines", n28), None, not "é", {"k": n28}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            atexit.register(len)
        else:
            try:
                n50 = 7
                atexit.register(Equal4(2))
            except IndexError as e51:
                log(type(e51).__name__, e51.args)
                atexit.register(fail7, len([255, n28, 7]))
            else:
                log(None)
    except KeyError as e52:
        log(type(e52).__name__)
        n53 = n28 * n28 + n28
    else:
        atexit.register(log, 1000, {"k": n28})
    log([n28, 1])
signal.signal(signal.SIGUSR1, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGUSR1)
n54, *l55 = n28, n28, n28
