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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


def f3(a4):
    l5 = [v for v in [7] if isinstance(v, int)]
    return a4 - a4 + a4


def f6(a7):
    n8 = f3(len("bc"))
    return n8


def fail9(a10):
    for i11 in [1, 2]:
        atexit.register(log, 0.1 + 0.2, len("100%") * len([i11, 0]))
    raise KeyError("done", 42)


def fail12(a13):
    log(", ".join(["%s and %03d" % ("é", a13), "{}|{:>3}".format(a13, "two\nlines")]), 42 == 10, None)
    x14 = log(
        "lost",
        f6(1, 2),
    )


def handler15(value=None, tag="100%"):
    log("in handler 16", value, tag)
    if len("two\nlines") != 7:
        sys.stdout.write(f"<{99!s}>")
    log(
        "bc",
        fail9(3 - 255),
    )


if (True or True):
    for i17 in (2, 10):
        print(",".join(["two\nlines"[-1:], "done"[1:3]]), "bc", len("lost"))
        try:
            n18 = 255
            raise Exception(i17)
        finally:
            sys.stdout.write("two\nlines"[1:3])
            sys.exit(f"<{i17!s}>")
        break
    else:
        print((f6(0) if isinstance(42, str) else (255 & 3)), "%s and %03d" % ("%s and %01d" % ("x y", 7), len("é")), f3(2) * 1)
elif not "100%":
    log(("-".join(["lost", "a"])).count("é"))
sys.stdout.flush()
pid19 = os.fork()
if pid19 == 0:
    atexit.register(print, 0.1 + 0.2, repr(3 * 2))
    n20 = f6((10 if isinstance(5, int) else 0))
    print(n20, None, sep=", ", end=";")
    sys.exit()
status21 = os.waitpid(pid19, 0)[1]
log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
sys.stderr.write(("two\nlines").upper() + "\n")
with Manager2("100%"), Manager2("") as m23:
    with Manager2("bc") as m24, Manager2("x y") as m25:
        t26 = "é"
        print(f6(len([0, 10, 10])), (0 + 3, ("it's").replace(TEXT[1], TEXT)))
    print("two\nlines"[-1:], [x % 3 for x in [1000, 1, 0] if x % 2 == 0], (7 & 4) * max([255, 3]))
    raise SystemExit(1000 - 1000)
print(len([(255 if 5 >= 255 else 42), 1 + 2]), 5 - f6(1), "%s and %05d" % ("", 7))
try:
    pass
finally:
    atexit.register(log, "", (len([2, 1000, 10, 1000]) if isinstance(1, str) else len("done")))
    l27 = [v for v in [2, 7, 255, 42] if isinstance(v, int)]
raise Error1("a", 255)
