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


class Error1(ArithmeticError):
    def __init__(self, *args):
        ArithmeticError.__init__(self, *args)
        self.extra = 10


class Error2(Error1):
    def __str__(self):
        return "bc" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    return len([a6, 0, a6, 1][:2])


def f7(a8):
    atexit.register(print, [a8], (("a").count("it's"), repr(a8)))
    return f5(a8)


def fail9(a10):
    log(
        "é",
        [1000, 0].qqq.www,
    )


def handler11(value=None, tag="two\nlines"):
    log("in handler 12", value, tag)


def handler13(value=None, tag="bc"):
    log("in handler 14", value, tag)
    if isinstance(0, int):
        for i15 in range(3):
            sys.stderr.write("%s and %01d" % ("done", i15) + "\n")
            t16 = "{}|{:>1}".format(f5(i15), "lost")
        else:
            sys.stdout.flush()
    atexit.register(print, 2 * 1.5, [5, 5, 3, 0][::2])
    x17 = 42 + ({"é": 1}[None])


sys.stderr.write(("").replace(TEXT[1], TEXT) + "\n")
l18 = [v for v in list(range(2, 6, 2)) if isinstance(v, int)]
try:
    try:
        w19 = 2
        while w19 > 0:
            w19 -= 1
            try:
                atexit.register(handler11, tag=repr(3))
                print("lost", f"<{l18!s}>", sep=", ", end=";")
                raise OSError(len("it's")) from None
            except Exception as e20:
                log(str(e20))
            except SystemExit:
                log("%s and %04d" % ("{}|{:>5}".format(3, "bc"), 2 - 2), "lost" * 0)
            else:
                atexit.register(print, "{}|{:>3}".format(3, "x y"), f7(7) - len(l18))
            t21 = "{}|{:>8}".format(0, "x y")
        {"two\nlines": 0}[None]
    except (TypeError, IndexError) as e22:
        log(str(e22))
    except:
        atexit.register(handler11, "é")
    else:
        w23 = 2
        while w23 > 0:
            w23 -= 1
            try:
                x24 = (2 if l18[9] else 42)
            except BaseException as e25:
                log(str(e25))
                print(f7(255) * 255, sum([f7(7), f7(42)]), [x + 1 for x in l18 if x % 2 == 0])
                break
            else:
                atexit.register(print, (("lost").count(""), "a"[1:]), ", ".join(["{}|{:>1}".format(10, "lost"), ("done").title()]))
                sys.exit(0)
    raise OSError("done" * 2)
except Exception as e26:
    log(type(e26).__name__, e26.args)
    pid27 = os.fork()
    if pid27 == 0:
        try:
            for i28 in range(2):
                atexit.register(handler11, (("é").strip()).replace(TEXT[1], TEXT))
            raise Error2(",".join(["", "bc"]))
        except ArithmeticError as e29:
            log(str(e29))
            atexit.register(Equal4(3))
        except OSError as e30:
            log(type(e30).__name__)
        assert len(l18) == None
        os._exit(6)
    status31 = os.waitpid(pid27, 0)[1]
    log(os.WIFEXITED(status31), os.WIFSIGNALED(status31), status31)
finally:
    with Manager3("100%"):
        atexit.register(log, "", (2 if True else 10 * 0))
        raise TypeError(("a").count("a"))
    if 1 == max([255, 10]):
        with Manager3("it's"), Manager3("lost"):
            n35 = len("{}|{:>4}".format(5, "x y"))
            atexit.unregister(handler13)
try:
    try:
        raise RuntimeError("100%"[-1:]) from ValueError
    except BaseException as e36:
        log(type(e36).__name__, e36.args)
    finally:
        l37 = [v for v in [x for x in [] if x != 2] if isinstance(v, int)]
    try:
        try:
            atexit.register(print, "{}|{:>8}".format(len([10, 255, 5, 1000]), "bc"), str([len(w) for w in "a bb ccc".split()]))
            raise ArithmeticError("{}|{:>6}".format(2, "x y"))
        except Exception:
            sys.stderr.write(str([255, 255]) + "\n")
            atexit.register(lambda: log(l18))
        else:
            with Manager3("lost") as m38:
                atexit.unregister(handler13)
                atexit.register(handler13, {"k": 1})
        x39 = str(fail9(max([0, 255])))
    except ZeroDivisionError as e40:
        log(str(e40))
        log(atexit.unregister(10))
    except Exception as e41:
        log(str(e41))
        raise OSError() from e41
    else:
        try:
            raise ValueError("lost")
        except Exception as e42:
            log(type(e42).__name__, e42.args)
            atexit.register(sys.exit, "bc")
        except IndexError:
            if "bc" in "a":
                sys.stderr.write("x y"[:2] + "\n")
            exit((5 if isinstance(3, (str, list)) else 2))
except IndexError:
    if 1000 <= 3 - 3:
        log("%s and %04d" % ("x y", ("two\nlines").count("lost")))
    else:
        n43 = len([x + 1 for x in range(3) if x != 2])
os._exit(5)
