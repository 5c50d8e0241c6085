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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    def __str__(self):
        return "done" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f3(a4):
    return 2


def f5(a6):
    return f3(("é").count(""))


def fail7(a8):
    w9 = 2
    while w9 > 0:
        w9 -= 1
        atexit.register(log, 1, isinstance(a8, int))
        x10 = str("bc".nothing)
    raise ArithmeticError(("").strip())


def handler11(value=None, tag=""):
    log("in handler 12", value, tag)


try:
    raise LookupError("it's")
except BaseException as e13:
    log(type(e13).__name__)
    raise Error1("%s and %01d" % ("lost", 10)) from e13
except Exception as e14:
    log(type(e14).__name__)
    raise ArithmeticError() from e14
else:
    try:
        n15 = f5(1)
    except Exception as e16:
        log(str(e16))
        log(type(e16.__context__).__name__)
        atexit.register(fail7, ("bc").count("done"))
finally:
    pid17 = os.fork()
    if pid17 == 0:
        l18 = [v for v in sorted([42]) if isinstance(v, int)]
        w19 = 2
        while w19 > 0:
            w19 -= 1
            t20 = "x y"[::-1]
            continue
        raise RuntimeError()
    status21 = os.waitpid(pid17, 0)[1]
    log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
    atexit.register(print, f5(255 + 10), len([0, 2]) / 4)
try:
    try:
        try:
            print(not [], len(f"<{46}>"))
            t22 = "{}|{:>6}".format(7 ** 2, "")
            raise Error1()
        except Exception:
            atexit.unregister(sys.exit)
        finally:
            if 1 < 255 <= 5:
                n23 = len([2, 7 * 7])
        "100%" + 7
    except ValueError as e24:
        log(str(e24))
    except Exception as e25:
        log(type(e25).__name__, e25.args)
        log(type(e25.__context__).__name__)
    finally:
        try:
            raise Error1("%s and %05d" % ("bc", 0))
        except ZeroDivisionError as e26:
            log(type(e26).__name__, e26.args)
            log(type(e26.__context__).__name__)
            raise Exception("a" + "lost") from e26
        else:
            try:
                atexit.register(lambda: log(len("é")))
                sys.stdout.write("%s and %04d" % ("it's", 1) + chr(10))
                raise OSError(", ".join(["100%", "é"])) from ValueError
            except (IndexError, Exception) as e27:
                log(type(e27).__name__, e27.args)
                (lambda v: v.a)(2)
            except SystemExit as e28:
                log(type(e28).__name__)
            else:
                t29 = ("two\nlines").replace(TEXT[1], TEXT)
        print(5 ** 13 != (3 if True else 10))
        raise KeyboardInterrupt
    atexit.unregister(log)
except ZeroDivisionError as e30:
    log(type(e30).__name__, e30.args)
    atexit.unregister(sys.exit)
else:
    atexit.register(handler11, ("a").count("é") + max([3, 10]))
for i31 in (1000, 1000):
    sys.excepthook = hook
    if isinstance(i31, (str, list)):
        for i32 in [1, 2]:
            try:
                pass
            except SystemExit as e33:
                log(type(e33).__name__, e33.args)
                atexit.register(lambda: log(len([]) + f3(1000)))
            except (OSError, LookupError):
                atexit.unregister(handler11)
                print((i32 & 8) / 4)
            except:
                sys.stdout.flush()
            finally:
                atexit.register(handler11, f3(i31 * i31))
                assert 2 == None
            break
        with Manager2("bc"), Manager2("lost"):
            log({"k": i31}, f"<{i31!r}>", "-".join([",".join(["bc", "lost"]), "%s and %04d" % ("lost", i31)]))
    elif True:
        for i36 in range(1):
            n37 = 255
            atexit.register(handler11)
        else:
            if i31 >= i31:
                d38 = {"a": max([i31, i31])}
            else:
                print("it's")
            raise ValueError("{}|{:>5}".format(i31, "a"))
    break
else:
    try:
        try:
            with Manager2("x y") as m39:
                sys.stdout.flush()
        except Exception as e40:
            log(str(e40))
            log(type(e40.__context__).__name__)
            raise Error1(("").strip())
        except Error1:
            try:
                raise
            except (ArithmeticError, ValueError) as e41:
                log(type(e41).__name__, e41.args)
            except ArithmeticError as e42:
                log(str(e42))
                raise TypeError("%s and %01d" % ("x y", 7)) from e42
    except BaseException as e43:
        log(type(e43).__name__, e43.args)
        raise ZeroDivisionError(255 + 10) from e43
    except OSError as e44:
        log(str(e44))
        log(type(e44.__context__).__name__)
with Manager2("lost") as m45:
    try:
        try:
            if (0 if False else 0) == f5(1):
                print({"k": f3(5)}, (f3(42), ", ".join(["it's", "two\nlines"])))
            else:
                print(f"<{8!r}>" + ("é").upper(), f5(len([10, 1])), f3(f3(1)))
            log([len(w) for w in "a bb ccc".split()], 4 ** 15)
        finally:
            atexit.register(sys.exit, 1)
        if isinstance(5, int):
            t46 = (str([1, 10, 3])).strip()
        else:
            log((1000 + 1, ("a").replace(TEXT[1], TEXT)), ("100%").count("two\nlines"))
        dict([1])
    except SystemExit as e47:
        log(type(e47).__name__)
    except Error1 as e48:
        log(str(e48))
        raise RuntimeError("%s and %04d" % ("", 42)) from e48
    except:
        l49 = [v for v in [10] if isinstance(v, int)]
        [42, fail7(len(l49))]
    n50 = len([1000])
    raise LookupError(n50)
l51 = [v for v in sorted([255, 2, 2], key=lambda v: -v) if isinstance(v, int)]
for i52 in [1, 2]:
    atexit.register(handler11, i52)
    print(i52, (i52 if not l51 else 1 - i52), sorted([i52, 10, i52], reverse=True))
else:
    log("{}|{:>5}".format(2 * 10, "x y"), "done")
raise KeyError()
