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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Class3(object):
    shared = [5, 42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def fail4(a5):
    atexit.register(Manager2("é").__exit__, None, None, None)
    x6 = [1000, range(1, 2, 0)]


def handler7(value=None, tag="bc"):
    log("in handler 8", value, tag)
    sys.exit(None)


def handler9(value=None, tag="é"):
    log("in handler 10", value, tag)
    atexit.register(handler7)
    t11 = "{}|{:>3}".format(("two\nlines").count("a"), "100%")


def handler12(value=None, tag="bc"):
    log("in handler 13", value, tag)
    for i14 in range(3):
        try:
            try:
                atexit.register(handler9, {"k": 10})
                raise RuntimeError() from ValueError
            except Exception as e15:
                log(str(e15))
                sys.stdout.write("é")
            except Exception as e16:
                log(type(e16).__name__, e16.args)
            finally:
                print(i14 < i14 <= 1000, 50.5)
            log({"k": 1})
            raise SystemExit()
        except Exception:
            try:
                n17, t18 = int("-7"), "{0}{0!r}".format("bc")
                fail4(i14)
            except LookupError:
                n19 = ("100%").count("two\nlines")
                gone20 = n19
                del gone20
                gone20
                break
            finally:
                print("{}|{:>1}".format((1 | 2), "é"), "")
                with open("b.txt", "a") as file21:
                    file21.write(str([1000, i14, i14, i14]) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            x22 = log(sep=fail4((i14 if "done" in "two\nlines" else i14)))
        with open("b.txt", "a") as file23:
            file23.write("done" + "lost" + "\n")
            atexit.register(handler9, i14)
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    assert 5 == None


try:
    raise Error1("bc")
except (ZeroDivisionError, RuntimeError):
    l24 = [v for v in [x % 3 for x in []] if isinstance(v, int)]
try:
    int("")
except Exception as e25:
    log(str(e25))
    log(type(e25.__context__).__name__)
    raise Exception() from e25
except Error1 as e26:
    log(type(e26).__name__, e26.args)
sys.stdout.flush()
pid27 = os.fork()
if pid27 == 0:
    sys.stdout.flush()
    atexit.register(log, [1, 5, 0][::2], len([(42 // -4), 0]))
    print((("100%").count("a") if not "100%" else (5 if True else 0)), f"<{56!s}>", sep="-", end=";")
    os.kill(os.getpid(), signal.SIGKILL)
status28 = os.waitpid(pid27, 0)[1]
log(os.WIFEXITED(status28), os.WIFSIGNALED(status28), status28)
print(True, {"k": (2 % 7)})
with Manager2("a"), Manager2("x y") as m30:
    try:
        sys.stderr.write(f"<{97}>" + "\n")
        for i31 in (3, 255):
            log(i31 + i31 + i31 - i31)
            continue
        else:
            o32 = Class3(255)
            log(o32, o32.add(2))
        raise Error1()
    except Exception as e33:
        log(type(e33).__name__)
        raise ArithmeticError("%s and %04d" % ("bc", 1000)) from e33
    except KeyError as e34:
        log(str(e34))
    else:
        n35 = ("x y").count("") * 10 + 3
    raise OSError(1 * 1) from Exception(("é").zfill(6))
sys.stdout.flush()
sys.excepthook = hook
raise Exception(str(("").partition("x")))
