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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


class Error2(Error1):
    def __str__(self):
        return "it's" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Class4(object):
    shared = [255, 2, 42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return 5 % len([])


class Class5(object):
    shared = [1, 0, 255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f6(a7):
    return (a7 if "done" in "two\nlines" else ("bc").count("bc"))


def fail8(a9):
    print(a9, [a9, a9, a9, a9])
    raise Error2(("é").title()) from None


def fail10(a11):
    raise Exception()


def handler12(value=None, tag="é"):
    log("in handler 13", value, tag)
    sys.stdout.write(f"<{2!s}>")
    sys.stderr.write("bc" + "" + "\n")


def handler14(value=None, tag="two\nlines"):
    log("in handler 15", value, tag)
    log(sep=255 < "two\nlines")


process16 = multiprocessing.get_context("fork").Process(target=handler14, args=(255,))
process16.start()
process16.join()
log(process16.exitcode)
for i17 in [1, 2]:
    pass
atexit._run_exitfuncs()
n18, t19 = max([10, 2]), str(("a").partition("o"))
t20 = f"<{t19}>"
try:
    pass
except Exception as e21:
    log(type(e21).__name__)
    raise Exception(str((t20).split(" "))) from e21
except Exception as e22:
    log(type(e22).__name__, e22.args)
    raise Exception(str((t19).endswith("b"))) from e22
else:
    with Manager3("two\nlines") as m23:
        sys.stdout.flush()
        print("")
sys.stdout.flush()
atexit.register(sys.stdout.write, TEXT)
