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


class Error1(OSError):
    pass


def f2(a3):
    atexit.register(log, 63.5, ("é").count("it's") + len("done"))
    return [5, a3, a3][1]


def handler4(value=None, tag="two\nlines"):
    log("in handler 5", value, tag)
    try:
        try:
            print(f2(len([0, 3, 255, 255])), "{}|{:>8}".format(("100%").count("é"), "done"), "%r %s" % ([3, 1000], "a"))
            raise ZeroDivisionError(("done").replace(TEXT[1], TEXT))
        except Exception as e6:
            log(type(e6).__name__)
        else:
            try:
                pass
            except Exception as e7:
                log(type(e7).__name__, e7.args)
                log(type(e7.__context__).__name__)
            except LookupError as e8:
                log(type(e8).__name__)
                raise KeyError(f"<{51}>") from e8
        finally:
            try:
                print(((255 // 3), ("x y").upper()), 10 * 42 + [42, 1000, 42][True], sep=", ", end="\n")
                str((lambda v, w=7: v + w)(3) + "two\nlines")
            except Exception as e9:
                log(type(e9).__name__, e9.args)
                log(not [1000, 3, 5], [2, 3, 2], ("").ljust(5) + "%s and %02d" % ("bc", 255))
            except:
                gone10 = 3
                del gone10
        raise KeyboardInterrupt
    except Error1 as e11:
        log(type(e11).__name__, e11.args)
        for i12 in (10, 1000):
            for i13 in [1, 2]:
                log([i12, i12, i12], [i12, i13, 1000][True] * 2 ** 20)
            try:
                l14 = [v for v in [3, 1000, i12] if isinstance(v, int)]
                raise
            except BaseException as e15:
                log(type(e15).__name__, e15.args)
            except SystemExit:
                with open("b.txt", "w") as file16:
                    file16.write(", ".join(["it's", "a"]) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
                atexit.register(sys.exit, i12)
            except:
                print((("é").count("x y"), ",".join(["é", "a"])), ("%s and %02d" % ("", i12)).title())
    except IndexError as e17:
        log(str(e17))
    else:
        atexit.register(lambda: log(0 * 1.5))


def handler18(value=None, tag="é"):
    log("in handler 19", value, tag)
    atexit.register(lambda: log(60.5))
    raise ArithmeticError()
    os.kill(os.getpid(), signal.SIGTERM)


def handler20(value=None, tag="a"):
    log("in handler 21", value, tag)


atexit._run_exitfuncs()
log((repr(("it's", 7))).count("two\nlines"))
try:
    n22 = 10
    try:
        t23 = ",".join([("x y").strip(), "{0}{0!r}".format("100%")])
        raise Error1([n22, n22, 255][0])
    finally:
        d24 = {"": int("42")}
        l25 = [v for v in [2, n22] if isinstance(v, int)]
except Exception:
    atexit.register(handler20, tag="%s and %02d" % ("done", 3))
except Exception as e26:
    log(str(e26))
except:
    log(len(str(("x y").split("a"))), None, len("é") + (0 % 7))
else:
    w27 = 3
    while w27 > 0:
        w27 -= 1
        log(sorted([7, 42]), not "é", f2(len("x y")))
        atexit.register(sys.exit, "done")
pid28 = os.fork()
if pid28 == 0:
    print(("bc").title())
    try:
        log(
            "it's",
            NOTHING[5](2),
        )
    except ArithmeticError as e29:
        log(type(e29).__name__, e29.args)
        log(type(e29.__context__).__name__)
    except Exception as e30:
        log(type(e30).__name__)
        w31 = 3
        while w31 > 0:
            w31 -= 1
            sys.stderr.write("done" + "a" + "\n")
            continue
    finally:
        try:
            try:
                print("it's", f2(len("done")))
                [
                    10,
                    len(9),
                ]
            finally:
                n32 = max([7, ("bc").count("x y")])
            print(42)
        except ValueError:
            n33, *l34 = len("bc"), 7, 42
    raise SystemExit(("done").center(3))
status35 = os.waitpid(pid28, 0)[1]
log(os.WIFEXITED(status35), os.WIFSIGNALED(status35), status35)
atexit.register(log, ("a").ljust(7), str(("é").split("o")))
try:
    def fail36(a37):
        x38 = [
            42,
            "x y".qqq.www,
        ]
    if "it's" in "two\nlines":
        sys.stdout.write("%s and %04d" % ("it's", 0) + chr(10))
except (ArithmeticError, TypeError) as e39:
    log(type(e39).__name__, e39.args)
    raise Exception("{}|{:>5}".format(10, "lost")) from e39
except BaseException as e40:
    log(type(e40).__name__, e40.args)
    raise Error1(5) from e40
os._exit(0)
