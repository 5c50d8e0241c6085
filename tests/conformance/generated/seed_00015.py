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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(LookupError):
    pass


class Error2(Error1):
    def __init__(self, *args):
        Error1.__init__(self, *args)
        self.extra = 42


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    return a6 - a6


def f7(a8):
    try:
        for i9 in range(3):
            try:
                log(0, f"<{a8!r}>" + "100%", ",".join(["100%"[:2], "{}|{:>1}".format(i9, "bc")]))
                print({"k": f5(255)}, {"k": 5}, sep="-", end="\n")
                raise OSError(3)
            finally:
                atexit.register(Equal4(3))
                x10 = log("done", {"": 2}["missing"])
            d11 = {"a": i9}
        return f5(a8)
    finally:
        atexit.register(int, "", a8)
        atexit.register(lambda: log((f5(a8) if ("bc" in "100%" and False) else f5(a8))))
    return f5(a8 + a8)


def handler12(value=None, tag="x y"):
    log("in handler 13", value, tag)
    l14 = [v for v in sorted([7, 5], key=lambda v: -v) if isinstance(v, int)]
    def fail15(a16):
        log(len([x + 1 for x in range(2)]), a16 / 4, {"k": a16 - a16})
        assert a16 * 255 == None, "{}|{:>2}".format(a16, "é")
    l17 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]


def handler18(value=None, tag="100%"):
    log("in handler 19", value, tag)
    try:
        t20 = f"<{81!s}>"
        atexit.register(log, (t20 + "100%").title(), [])
        x21 = str([][100])
    except Exception as e22:
        log(type(e22).__name__, e22.args)
    except BaseException:
        try:
            print("it's", (3 if 255 < 1 <= 1000 else 1000) + len("two\nlines"), sep="-", end="\n")
            x23 = int("x1")
        except Exception as e24:
            log(type(e24).__name__, e24.args)
            try:
                n25 = len([3, 1])
                t26 = "x y"
                raise ZeroDivisionError("é", 7)
            except SystemExit as e27:
                log(type(e27).__name__, e27.args)
                log({"k": 0 * 0})
                exit(f5(0))
            except Exception as e28:
                log(str(e28))
        d29 = {"done": f7(10)}
    except:
        with Manager3("lost") as m30:
            if "two\nlines" in "100%":
                l31 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
            else:
                atexit.unregister(sys.exit)
            atexit.register(Equal4(2))
        raise Error2()
    else:
        log(f7(2), "a" in "é", len("100%") + 255)
    finally:
        if "it's" in "a":
            sys.stdout.write("%s and %02d" % ("lost", 2) + chr(10))
            for i32 in (1000, 5):
                l33 = [v for v in [5] if isinstance(v, int)]
                log("{}|{:>5}".format(10, "100%"))
        else:
            print([x * 2 for x in range(1) if x != 2], (f7(10), f"<{39}>"))
    l34 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
    print(8 ** 8 * 255 + 1, sum([0 - 1000, ("a").count("x y")]), sep="-", end="\n")


n35, t36 = 0, f"<{74!r}>"
sys.stdout.flush()
pid37 = os.fork()
if pid37 == 0:
    log((t36).count("a") * (t36).count(t36))
    try:
        try:
            n35 + ({"lost": n35}["missing"])
        finally:
            log({"k": n35 + n35}, (255 if n35 < 2 <= 0 else n35) + n35, "{}|{:>2}".format(n35, "bc"))
            with Manager3(t36) as m38, Manager3("done"):
                t40 = "{}|{:>1}".format((n35 if not "lost" else n35), t36)
                atexit.register(handler12, "%s and %03d" % ("100%", n35))
        l41 = [v for v in [][-2:] if isinstance(v, int)]
    except Exception:
        try:
            log(n35, "lost" in t36, [10, n35, 7, n35])
            log("it's"[1:3], "%s and %02d" % ("bc", f5(255)))
            raise Error1(255)
        except ZeroDivisionError:
            log([x * 2 for x in range(3) if x > 1], {"k": n35 + n35})
            atexit.register(handler18)
        except Error1 as e42:
            log(type(e42).__name__, e42.args)
        else:
            log(f5(5), 1000)
    except Exception as e43:
        log(type(e43).__name__)
        with Manager3("done") as m44:
            atexit.register(print, (False or False), (n35 * n35 ^ 6))
            l45 = [v for v in list(range(3, 7, 2)) if isinstance(v, int)]
    finally:
        atexit.unregister(Equal4(2))
        sys.stdout.write(t36 + chr(10))
    if len([10, 7, n35]) != n35:
        try:
            t36.nothing
        except SystemExit as e46:
            log(str(e46))
        except Exception as e47:
            log(str(e47))
        finally:
            n35 += n35
        n48 = 255
    raise SystemExit(256)
status49 = os.waitpid(pid37, 0)[1]
log(os.WIFEXITED(status49), os.WIFSIGNALED(status49), status49)
print((255, "{}|{:>4}".format(1000, t36)), "-".join(["100%", "%s and %01d" % ("done", n35)]), "it's"[1:])
try:
    try:
        with Manager3("bc"), Manager3("a"):
            print(True, n35, sep="", end=";")
        zzz(1)
    except BaseException:
        sys.stdout.write("{}|{:>7}".format(n35, "x y"))
        log("lost", missing_name(1))
    atexit.unregister(handler18)
    x52 = n35 < "lost"
except Exception as e53:
    log(str(e53))
    n54 = (n35 ^ 1)
except (RuntimeError, KeyError) as e55:
    log(str(e55))
    atexit.register(Manager3("it's").__exit__, None, None, None)
    sys.exit(256)
thread56 = threading.Thread(target=handler18, args=(42,))
thread56.start()
thread56.join()
log(thread56.is_alive())
print(None, {"k": 9 ** 10})
atexit.unregister(Equal4(2))
