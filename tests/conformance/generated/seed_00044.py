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
    raise KeyError(2)


def fail1(a2):
    t3 = "a"[1:3]
    x4 = [5, [][100]]


def handler5(value=None, tag="x y"):
    log("in handler 6", value, tag)
    try:
        try:
            print(max([len([]), 3]))
            with open("a.txt", "w") as file7:
                file7.write("it's" + "\n")
                sys.stdout.write(str(("lost").split("b")))
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            x8 = fail1((2 % -4))
        except TypeError as e9:
            log(type(e9).__name__, e9.args)
            log(type(e9.__context__).__name__)
        except Exception as e10:
            log(str(e10))
            log(type(e10.__context__).__name__)
            try:
                d11 = {"it's": len("two\nlines")}
                print(1, 3)
                log(sep=[10, 7, 10][100])
            except IndexError:
                atexit.register(print, len("100%") - 255, "-".join(["two\nlines"[1:3], "{}|{:>4}".format(7, "it's")]))
        raise RuntimeError() from ValueError
    finally:
        for i12 in range(3):
            n13 = max([7, (1 if i12 < 1 else i12)])
        else:
            l14 = [v for v in sorted([]) if isinstance(v, int)]
        try:
            for i15 in (2, 1000):
                gone16 = i15
                del gone16
                atexit.register(log, 0, None)
            else:
                atexit._clear()
            raise IndexError("x y", 5) from None
        except RuntimeError as e17:
            log(type(e17).__name__, e17.args)
            raise IndexError(10)
        fail1(2 * 10)
    n18, t19 = [2, 255, 1000][0], "x y"
    if (t19 in t19 or n18 < 2 <= 0):
        gone20 = n18
        del gone20
        try:
            n18 *= (255 if not t19 else 42)
            gone21 = 0
            del gone21
            raise ZeroDivisionError("%s and %04d" % ("lost", 10))
        except Exception as e22:
            log(type(e22).__name__)
            raise TypeError(t19, n18) from e22
        except BaseException as e23:
            log(type(e23).__name__)
            try:
                t24 = (t19).zfill(7)
                raise KeyboardInterrupt
            except Exception as e25:
                log(str(e25))
            else:
                print(t19[-1:] + str((t19).partition("x")))
            finally:
                n26 = 42
                atexit.register(fail1, (n18 & 7))
    assert 3 == None, "%s and %05d" % (t19, n18)


def handler27(value=None, tag="two\nlines"):
    log("in handler 28", value, tag)


def handler29(value=None, tag="a"):
    log("in handler 30", value, tag)
    sys.stdout.write("" + "é")


sys.excepthook = hook
try:
    pass
except IndexError as e31:
    log(type(e31).__name__)
    print(sum([("é").count("a"), ("a").count("bc")]))
try:
    print(("two\nlines").center(4), (int("ff", 16), "{}|{:>5}".format(42, "x y")))
    atexit.register(handler27, 27.5)
except KeyError as e32:
    log(str(e32))
    try:
        pass
    except SystemExit as e33:
        log(type(e33).__name__)
        raise ZeroDivisionError(("100%").count("two\nlines")) from e33
    else:
        for i34 in (1000, 1000):
            try:
                continue
            finally:
                i34 += 42
                n35, *l36 = 0 + i34, i34, i34
            try:
                raise
            except SystemExit:
                pass
            except BaseException as e37:
                log(type(e37).__name__)
                atexit.register(handler27, tag="{:>9}{:<3}{:^5}".format(9, "a", "b"))
                raise
            else:
                pass
                break
        else:
            try:
                atexit.unregister(handler5)
                log({"k": 1 * 2})
                raise ArithmeticError("done")
            except ArithmeticError as e38:
                log(type(e38).__name__)
                raise OSError("x y", 7) from e38
            except BaseException as e39:
                log(type(e39).__name__, e39.args)
                sys.stdout.write(",".join(["lost", "x y"]) + chr(10))
                raise KeyboardInterrupt(1)
            except:
                sys.stdout.flush()
            else:
                atexit.register(handler5, repr([-x for x in range(1) if x != 2]))
except:
    t40 = "%5.2f|%-6s|" % (2.25, "done") + ",".join(["100%", "x y"])
finally:
    try:
        raise ValueError
    except BaseException as e41:
        log(type(e41).__name__, e41.args)
        atexit.register(handler29, 93.5)
    except Exception as e42:
        log(type(e42).__name__, e42.args)
        raise ValueError() from e42
    finally:
        atexit.unregister(handler29)
        n43 = max([[2, 42, 1][-1], len([42, 7])])
    d44 = {"a": 1000}
sys.excepthook = hook
atexit.unregister(print)
log(json.dumps([1, "{}|{:>6}".format(5, "lost"), None, False, {"k": 2}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
log((255 * 0 if True else (3 if isinstance(1000, int) else 7)))
sys.exit(None)
