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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


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


class Class2(object):
    shared = [1000, 10, 0, 255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


class Class3(Class2):
    shared = [7, 1000, 5, 1000]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f4(a5):
    atexit.register(lambda: log(False))
    return a5


def fail6(a7):
    log("bc", len("two\nlines") // 0)


def fail8(a9):
    raise IndexError(str(5))


def handler10(value=None, tag="it's"):
    log("in handler 11", value, tag)
    try:
        try:
            l12 = [v for v in [7] if isinstance(v, int)]
            [
                7,
                fail6(f4(5)),
            ]
        except Exception as e13:
            log(type(e13).__name__)
            try:
                t14 = "é"
                raise
            finally:
                sys.stdout.write(f"<{27}>")
                sys.stdout.write("{}|{:>2}".format(255, "a") + chr(10))
        t15 = ", ".join([str(("done").startswith("b")), "it's"])
        str((lambda v: v.bb)(42))
    except SystemExit:
        o16 = Class2(len("done"))
        log(o16, o16.add(3))
        try:
            sys.exit([7])
        except Exception as e17:
            log(type(e17).__name__)
            raise KeyError() from e17
    finally:
        atexit.register(TEXT.upper)
        atexit.register(int, "done", 2)
    n18 = 3


def handler19(value=None, tag="100%"):
    log("in handler 20", value, tag)
    log({"k": len("done")})
    atexit.register(log, [x + 1 for x in range(0) if x > 1], 42)


def handler21(value=None, tag="100%"):
    log("in handler 22", value, tag)
    log("it's" in "é", (len([42, 5]) if 1000 < 3 <= 1 else 0), {"k": ("100%").count("100%")})
    n23 = len([len(w) for w in "x,y".split()])
    1000 + (os.remove("missing.txt"))


thread24 = threading.Thread(target=handler19, args=(10,))
thread24.start()
thread24.join()
log(thread24.is_alive())
pid25 = os.fork()
if pid25 == 0:
    for i26 in (3, 0):
        try:
            pass
        except SystemExit as e27:
            log(str(e27))
            d28 = {"a": i26 * 1000}
        except Exception:
            print("%s and %04d" % ("{}|{:>1}".format(5, "bc"), i26), {"k": ("x y").count("100%")})
            print(2)
            raise
        except:
            o29 = Class2((lambda v, w=0: v + w)(i26))
            log(o29, o29.add(255))
        finally:
            try:
                print(1, 42)
                sys.stderr.write(("bc").zfill(6) + "\n")
                raise OSError(10)
            except Exception:
                atexit.unregister(print)
                o30 = Class3(("done").count("two\nlines"))
                log(o30, o30.add(i26))
                log(
                    "100%",
                    {"it's": i26}[0],
                )
            else:
                atexit.register(handler19)
            finally:
                l31 = [v for v in [i26, i26, 5] if isinstance(v, int)]
                print("bc")
        pass
    try:
        l32 = [v for v in [10] if isinstance(v, int)]
        log("%s and %04d" % ("a", len("bc")))
        raise ZeroDivisionError(("bc").replace(TEXT[1], TEXT)) from Exception("bc", 2)
    except KeyError as e33:
        log(type(e33).__name__)
        l34 = [v for v in sorted([3, 1000, 5, 10], reverse=True) if isinstance(v, int)]
        raise Exception("two\nlines")
    else:
        log(len([len("done"), 1 * 1]), (max([0, 255]) % -4))
    atexit.unregister(handler19)
    raise KeyError("-".join(["é", "it's"])) from ValueError
    sys.exit((3 if True else 10))
status35 = os.waitpid(pid25, 0)[1]
log(os.WIFEXITED(status35), os.WIFSIGNALED(status35), status35)
for i36 in (5, 7):
    sys.excepthook = hook
    try:
        raise ZeroDivisionError(i36 + 2) from Exception("two\nlines" * 3)
    except RuntimeError as e37:
        log(str(e37))
        log(type(e37.__context__).__name__)
        continue
    else:
        try:
            print((lambda v, w=0: v + w)(i36) + len("done"))
            l38 = [v for v in list(reversed([])) if isinstance(v, int)]
        except BaseException as e39:
            log(str(e39))
        except KeyError as e40:
            log(type(e40).__name__, e40.args)
            log(type(e40.__context__).__name__)
            raise RuntimeError("it's", i36) from e40
else:
    with open("b.txt", "a") as file41:
        file41.write("%s and %05d" % ("é", 2) + "\n")
        l42 = [v for v in [1000, 3][::2] if isinstance(v, int)]
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
l43 = [v for v in list(range(3, 6, 3)) if isinstance(v, int)]
try:
    sorted([(lambda v: v.a)(5), 1], key=lambda v: v)
except Exception:
    atexit.register(handler10)
    atexit.register(lambda: log(len("done") * f4(42)))
finally:
    n44 = f4(0) * 1000
    atexit.register(log, ("a").center(8), (("two\nlines").count(""), "{:>3}{:<3}{:^5}".format(3, "a", "b")))
atexit.register(Equal1(2))
l45 = [v for v in [2, 7] if isinstance(v, int)]
atexit._clear()
