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
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return (3 * 5 | 8)


def f5(a6):
    return 7


def fail7(a8):
    raise KeyError(("it's").upper())


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)


sys.stdout.write(f"<{43}>" + chr(10))
with Manager1("done"), Manager1("x y") as m12:
    print((1000 - 0 if (3 < 0 and 3 < 2) else len("it's")), "done", sep="", end=";")
    atexit.register(handler9)
pid13 = os.fork()
if pid13 == 0:
    atexit._run_exitfuncs()
    try:
        try:
            sys.exit(1000)
        except BaseException:
            for i14 in range(1):
                log(2, f3((1 if i14 < 3 <= i14 else 10)), "a" in "done")
        finally:
            atexit.unregister(sys.exit)
            try:
                atexit.register(sys.exit, "lost")
                len([]) + ([][100])
            except Exception:
                atexit.register(sys.exit, 1)
            except SystemExit as e15:
                log(type(e15).__name__)
                atexit.register(handler9, "%s and %05d" % ("a" + "", 255))
            except:
                atexit.register(fail7, 42)
            finally:
                log(atexit.unregister(7))
        n16 = f5(len([2, 7, 1000, 0]))
    except LookupError as e17:
        log(str(e17))
        log(type(e17.__context__).__name__)
    except BaseException as e18:
        log(str(e18))
        raise ZeroDivisionError("a")
    exit(255)
status19 = os.waitpid(pid13, 0)[1]
log(os.WIFEXITED(status19), os.WIFSIGNALED(status19), status19)
if not [3, 0]:
    with Manager1("a") as m20:
        atexit.register(lambda: log(42 * max([10, 3])))
        print(1, [len(w) for w in "x,y".split()])
else:
    try:
        sys.exit()
    except (Exception, ArithmeticError) as e21:
        log(str(e21))
        try:
            log([0, 2, 0][::-1], [], f"<{22!s}>")
            raise ValueError("a", 2) from ValueError
        except Exception as e22:
            log(type(e22).__name__, e22.args)
            log(type(e22.__context__).__name__)
        except Exception as e23:
            log(type(e23).__name__)
        finally:
            n24 = 42 * 2
atexit.register(print, (f5(42) if False else 255 * 0), (("bc").count("é"), "{}|{:>1}".format(3, "two\nlines")))
