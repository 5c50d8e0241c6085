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


class Error1(KeyError):
    pass


class Error2(OSError):
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
    return a5


def f6(a7):
    return a7


def fail8(a9):
    atexit.register(print, [x * 2 for x in range(3) if x != 2], (a9 - a9, f"<{a9!s}>"))
    (a9 +
        ({"lost": a9}[None]))


def fail10(a11):
    if 1 < 3 <= a11:
        print(("bc" + "100%").title(), "", "it's")
        try:
            with Manager3("it's") as m12, Manager3("lost"):
                sys.stderr.write("bc" * 1 + "\n")
                atexit.register(fail8, len([a11, a11]))
            log({"k": 0}, "x y"[:2])
            (a11 +
                (fail8(len([a11, a11, a11]))))
        except SystemExit as e14:
            log(str(e14))
            try:
                print(f"<{a11}>", (len([a11, a11, a11, 2]), "bc" * 3))
                raise
            except Exception as e15:
                log(str(e15))
                return f4(a11)
        except Error1 as e16:
            log(type(e16).__name__, e16.args)
            log(type(e16.__context__).__name__)
            raise Error2() from e16
    raise Error1(str([a11, a11, a11]))


def handler17(value=None, tag="100%"):
    log("in handler 18", value, tag)
    sys.stdout.write("{}|{:>1}".format(5, "100%"))
    raise LookupError(",".join(["a", "two\nlines"]))


def handler19(value=None, tag="é"):
    log("in handler 20", value, tag)
    sys.stdout.flush()
    t21 = "x y"
    log(t21[:2])
    raise KeyError("x y")


thread22 = threading.Thread(target=handler19, args=(7,))
thread22.start()
thread22.join()
log(thread22.is_alive())
atexit.register(handler17, ("{}|{:>8}".format(7, "x y")).count("two\nlines"))
print((len([255, 3]), ("a").upper()), list(reversed([5, 3])), [1, 5][:2])
print(("it's").strip() + str(0))
n23 = f6(len([10, 2, 5]))
sys.exit("{}|{:>8}".format(n23, "x y"))
