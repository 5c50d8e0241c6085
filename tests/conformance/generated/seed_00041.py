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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ZeroDivisionError):
    def __str__(self):
        return "bc" + repr(self.args)


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


def f4(a5):
    sys.stderr.write("é" + "\n")
    return (", ".join(["bc", "bc"])).count("it's")


def f6(a7):
    print([a7, 10, 10, a7], 5)
    return f4(a7) + 0


def fail8(a9):
    sys.exit(("bc").count("bc"))


def handler10(value=None, tag="é"):
    log("in handler 11", value, tag)
    with Manager3("two\nlines"):
        print(len("lost") * 1000, [255, 0][::-1])


def handler13(value=None, tag="two\nlines"):
    log("in handler 14", value, tag)
    log((str(255)).strip(), (("").count("two\nlines"), ("").strip()))
    log(str(("two\nlines").count("two\nlines")))
    if "bc" in "lost":
        atexit.register(handler10, tag="x y")
        if not "done":
            if False:
                sys.stderr.write("done" + "\n")
                print(0, (3 * 1000, "it's" * 3), sep=", ", end="\n")
        elif True:
            atexit.register(fail8, 7 + 1000)
    else:
        try:
            sys.exit()
        finally:
            print(7 * ("100%").count("it's"), "é")


def handler15(value=None, tag="two\nlines"):
    log("in handler 16", value, tag)


atexit.register(handler13)
pid17 = os.fork()
if pid17 == 0:
    sys.stdout.flush()
    d18 = {"lost": (1 | 5)}
    os._exit(1)
status19 = os.waitpid(pid17, 0)[1]
log(os.WIFEXITED(status19), os.WIFSIGNALED(status19), status19)
sys.stdout.flush()
print("done"[-1:])
t20 = "{}|{:>7}".format(1 * 0, "é")
raise OSError("bc", 10)
