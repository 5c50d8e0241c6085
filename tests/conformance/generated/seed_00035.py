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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return 0 % len([])


class Class4(object):
    shared = [2]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f5(a6):
    return 255


def f7(a8):
    log(("%s and %03d" % ("a", 7)).count(""), (a8 if ("").count("x y") <= sum([a8, 10]) else max([a8, a8])), 0.1 + 0.2)
    return len([len([]), int("-7")])


def fail9(a10):
    try:
        try:
            not ({"": a10}["missing"])
        except Exception as e11:
            log(str(e11))
            raise OSError("lost", 5) from e11
        log("lost", "done", None)
        5 + a10 + ([5][9])
    except BaseException as e12:
        log(type(e12).__name__)
        raise KeyError(",".join(["bc", "100%"])) from e12
    except NameError:
        sys.stdout.flush()
        atexit.unregister(print)
        raise KeyError("%s and %04d" % ("lost", a10))
    except:
        log(len([x * 2 for x in range(2) if x % 2 == 0]), 0.1 + 0.2, (f7(a10), "100%" + "lost"))
    finally:
        atexit.unregister(Equal2(2))
    log(
        "two\nlines",
        [][9],
    )


def fail13(a14):
    raise ValueError()


def handler15(value=None, tag="100%"):
    log("in handler 16", value, tag)
    log("%s and %01d" % (("x y").title(), (7 // 7)))
    try:
        if isinstance(42, int):
            gone17 = 42
            del gone17
            x18 = (1 +
                ({"a": 5}[None]))
        else:
            sys.stdout.flush()
        atexit.register(sys.exit, "")
        sys.exit("{}|{:>1}".format(5, "x y"))
    except SystemExit as e19:
        log(type(e19).__name__)
        log((3 if 3 < 3 <= 5 else 1) + 5, {"k": [255, 255, 42][-1]})
    else:
        try:
            with Manager1("é"), Manager1("done") as m21:
                with open("b.txt", "a") as file22:
                    file22.write(str(("100%").find("x")) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            str([3, 3, 0] + None)
        except (ArithmeticError, OSError) as e23:
            log(type(e23).__name__)
        except RuntimeError:
            try:
                raise TypeError((1 if False else 7))
            except Exception as e24:
                log(type(e24).__name__)
                fail9((lambda v, w=8: v + w)(7))
            print((1 if 5 < 0 <= 7 else [1000, 0, 5][1]), (0 * 255, f"<{76!s}>"))
        finally:
            l25 = [v for v in [x * 2 for x in range(2) if x % 2 == 0] if isinstance(v, int)]
    atexit.register(log, (3 < 0 <= 1000 and True), sorted([10, 0, 2], key=lambda v: -v))
    raise ValueError


try:
    signal.signal(signal.SIGUSR1, on_signal)
    os.kill(os.getpid(), signal.SIGUSR1)
    n26, t27 = 3, "%s and %04d" % ("é", 42)
except Exception as e28:
    log(type(e28).__name__)
    log(type(e28.__context__).__name__)
    atexit.register(handler15, len([5, 42]))
sys.stdout.write("100%" + chr(10))
process29 = multiprocessing.get_context("fork").Process(target=handler15, args=(7,))
process29.start()
process29.join()
log(process29.exitcode)
try:
    sys.stdout.write("-".join(["x y", "a"]) + chr(10))
    with open("b.txt", "a") as file30:
        file30.write("{}|{:>8}".format(1000, "done") + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    sys.exit(len([2, 7]))
except BaseException:
    try:
        print(5, (3 + 10 if isinstance(0, str) else len("a")), sep="", end=";")
        with Manager1("") as m31:
            atexit.register(log, (3 * 1, "100%"), "x y")
            raise Exception("it's"[1:3])
    except ZeroDivisionError as e32:
        log(type(e32).__name__, e32.args)
        if "bc" in "two\nlines":
            if not [3, 2]:
                gone33 = 1000
                del gone33
            elif not "bc":
                n34, *l35 = f7(2), 1000, 3
            else:
                atexit.register(Manager1("a").__exit__, None, None, None)
        else:
            try:
                atexit.register(handler15, {"k": 42})
            except Exception as e36:
                log(str(e36))
            except:
                atexit.register(print, 42 - len([1, 7]), list(reversed([1000, 10, 5, 3])))
                [3, 5][100]
    except Exception as e37:
        log(str(e37))
        raise OSError(("done").title()) from e37
    else:
        print(len([1, 10]) - 10)
os.kill(os.getpid(), signal.SIGTERM)
