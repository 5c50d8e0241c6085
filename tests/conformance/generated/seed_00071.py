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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ZeroDivisionError):
    pass


class Error2(LookupError):
    pass


def handler3(value=None, tag="done"):
    log("in handler 4", value, tag)


atexit._run_exitfuncs()
atexit.register(sys.exit, 10)
if not [0]:
    t5 = "{}|{:>5}".format(sum([3, 7]), "done")
    assert len([1, 42, 7, 2]) == None, t5 + "bc"
elif (255 < 7 <= 5 or not "x y"):
    try:
        try:
            str(7 % (1 - 1))
        except Exception:
            print("é", 1 - (42 if False else 5), sep="", end=";")
        except (TypeError, ZeroDivisionError) as e6:
            log(type(e6).__name__)
            raise Error2(len([0, 42])) from e6
        finally:
            n7 = 42
        raise Error2() from ValueError
    finally:
        sys.stdout.write(",".join(["done", "x y"]) + chr(10))
        n8, t9 = ("").count("100%"), "{}|{:>5}".format(0, "two\nlines")
else:
    def f10(a11):
        print("%s and %04d" % (f"<{a11}>", 255), (len("it's"), "100%"))
        return 2
sys.exit(None)
