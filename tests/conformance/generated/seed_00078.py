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


class Error1(ZeroDivisionError):
    pass


def f2(a3):
    if 5 < a3 <= a3:
        if "bc" in "lost":
            if a3 < a3 <= a3:
                print(a3 + a3, [7, 10, a3], sep="", end=";")
                atexit.unregister(print)
            elif a3 < a3 <= 2:
                n4 = 7 + a3
            try:
                n5 = len([]) * a3
                sys.stderr.write(f"<{n5!s}>" + "\n")
                {"100%": 5}[None]
            except Exception as e6:
                log(str(e6))
                print([10, 10][1:], (1000, "it's" * 0))
            except (ArithmeticError, ZeroDivisionError) as e7:
                log(type(e7).__name__)
            finally:
                atexit.register(log, a3, "%s and %05d" % (",".join(["", "x y"]), a3))
                print(a3, "x y" in "it's")
        atexit.register(log, {"k": a3}, ((a3 ^ 9) if (not [1] or "x y" in "x y") else sum([a3, a3])))
    else:
        d8 = {"it's": a3}
        return 3
    return 5


def fail9(a10):
    atexit.register(print, ",".join(["100%" * 0, ("").upper()]), 7)
    assert 3 == None


def fail11(a12):
    assert 3 * 10 == None, "bc" + "a"


def handler13(value=None, tag="lost"):
    log("in handler 14", value, tag)
    t15 = "{}|{:>8}".format(len([]), "a")


log((("é").upper()).count("it's"))
def fail16(a17):
    x18 = log(
        "x y",
        [][-9],
    )
pid19 = os.fork()
if pid19 == 0:
    atexit.unregister(handler13)
    t20 = "{}|{:>2}".format(sum([0, 0]), "")
    atexit.register(lambda: log(", ".join([t20, t20])))
    sys.exit("%s and %04d" % (t20, 42))
status21 = os.waitpid(pid19, 0)[1]
log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
if isinstance(255, int):
    atexit.unregister(handler13)
    sys.unraisablehook = unraisable
