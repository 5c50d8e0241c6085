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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    def __str__(self):
        return "done" + repr(self.args)


class Error2(Error1):
    pass


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
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    n7, t8 = len([5]), "%s and %02d" % ("100%", a6)
    return (a6 if "bc" in "done" else len([5, 3, n7, 1000]))


def f9(a10):
    if a10 < a10 <= a10:
        for i11 in range(1):
            try:
                sys.stdout.write("{}|{:>1}".format(42, "two\nlines") + chr(10))
                sys.stdout.write("two\nlines")
            except LookupError as e12:
                log(type(e12).__name__)
                log(1)
                raise Error1()
            break
    elif not "100%":
        try:
            log("100%"[::-1], {"k": f5(a10)}, ("it's").strip() + str([1000, 5, 255, a10]))
            atexit.register(Equal4(1))
        except Exception as e13:
            log(str(e13))
            log(1)
        finally:
            if "two\nlines" in "two\nlines":
                sys.stderr.write(str([1000, a10, a10]) + "\n")
                raise Exception("-".join(["done", ""]))
        return len([])
    else:
        for i14 in range(0):
            d15 = {"bc": i14}
            log("a" * 3, "two\nlines"[::-1], len([i14, i14, i14, 7]) - a10 + a10)
        else:
            try:
                print([x % 3 for x in [] if x > 1])
                t16 = "{}|{:>8}".format(len("done"), "")
                raise TypeError("lost")
            except ValueError:
                atexit.register(lambda: log({"k": f5(a10)}))
                sys.stderr.write("a" + "\n")
            else:
                sys.stderr.write(",".join(["two\nlines", "lost"]) + "\n")
            finally:
                print({"k": (a10 if not "two\nlines" else 3)})
    return len([a10, 7]) - 3


def fail17(a18):
    [a18][100]


def handler19(value=None, tag="lost"):
    log("in handler 20", value, tag)
    atexit.register(int, "done", 42)
    sys.exit(10)


def handler21(value=None, tag="done"):
    log("in handler 22", value, tag)
    try:
        assert 42 == None
    except Exception as e23:
        log(str(e23))
        try:
            try:
                n24 = len("")
                (lambda v: v.a)(42)
            except Error1 as e25:
                log(type(e25).__name__)
                atexit.register(Equal4(1))
            atexit.register(handler19, ("%s and %03d" % ("100%", 255)).strip())
        except SystemExit as e26:
            log(str(e26))
            atexit.register(handler19, "{}|{:>8}".format(255 + 3, "a"))
            sys.exit(len("x y"))
        except ArithmeticError as e27:
            log(type(e27).__name__)
            log(1)


log("a"[::-1], list(range(2, 6, 1)), "it's")
try:
    try:
        n28 = f5(7)
        print(None, "{}|{:>4}".format(("two\nlines").count("bc"), "a"), ("{}|{:>1}".format(1, "x y")).replace(TEXT[1], TEXT))
        raise ValueError()
    except Exception as e29:
        log(type(e29).__name__, e29.args)
        sys.stdout.write("two\nlines" + chr(10))
    except Exception as e30:
        log(type(e30).__name__)
        try:
            raise Error2("it's")
        except BaseException as e31:
            log(type(e31).__name__)
            n32 = sum([len("it's"), 5])
        except Exception:
            try:
                atexit.register(handler21)
                atexit.register(log, 42, [])
                x33 = missing_name + 1
            except Exception:
                log([1000, 7], ", ".join(["bc", "done"]) + "{}|{:>8}".format(3, "lost"))
                raise
            except Exception as e34:
                log(str(e34))
                atexit.register(sys.exit, 1)
        except:
            atexit.register(log, len([10, 5, 42, 2]), 42)
        finally:
            d35 = {"100%": ("bc").count("done")}
    else:
        log((("100%").replace(TEXT[1], TEXT)).replace(TEXT[1], TEXT), max([1, ("it's").count("")]), (False or 10 < 5))
    finally:
        log([x % 3 for x in [42, 3, 7, 7]], len("done" + "it's"))
    (lambda v: v.a)(1000)
except Exception as e36:
    log(type(e36).__name__)
except BaseException as e37:
    log(str(e37))
    log(1)
    thread38 = threading.Thread(target=sys.exit, args=(5,))
    thread38.start()
    thread38.join()
    log(thread38.is_alive())
except:
    pid39 = os.fork()
    if pid39 == 0:
        atexit.register(handler21, tag="%s and %05d" % ("two\nlines", 7))
        os._exit(6)
    status40 = os.waitpid(pid39, 0)[1]
    log(os.WIFEXITED(status40), os.WIFSIGNALED(status40), status40)
atexit._run_exitfuncs()
sys.stdout.write(("x y").strip() + chr(10))
