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


class Error1(ZeroDivisionError):
    def __init__(self, *args):
        ZeroDivisionError.__init__(self, *args)
        self.extra = 42


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
        return False


def fail4(a5):
    raise KeyError(f"<{a5!r}>")


def handler6(value=None, tag="a"):
    log("in handler 7", value, tag)
    atexit.unregister(log)
    print("%s and %04d" % ("-".join(["a", "bc"]), ("a").count("")), repr([len(w) for w in "a bb ccc".split()]))
    x8 = fail4(("a").count("two\nlines"))


try:
    sys.stdout.flush()
    thread9 = threading.Thread(target=handler6, args=(1,))
    thread9.start()
    thread9.join()
    log(thread9.is_alive())
finally:
    atexit.register(abs, "lost", 1)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGINT)
    raise ArithmeticError("%s and %02d" % ("é", 1000)) from TypeError(f"<{14!s}>")
atexit.register(handler6, (1000 + 10, "{}|{:>4}".format(10, "two\nlines")))
sys.excepthook = hook
if (not "x y" and 1000 == 7):
    l10 = [v for v in sorted([10, 255], reverse=True) if isinstance(v, int)]
else:
    print((len([5, 1000]) | 8), 3, {"k": 2})
print(f"<{36!s}>")
w11 = 3
while w11 > 0:
    w11 -= 1
    for i12 in (42, 1000):
        sys.stdout.flush()
    atexit.register(handler6, None)
print(sum([sum([42, 10]), 10]), {"k": 255})
if isinstance(255, (str, list)):
    if not "é":
        try:
            "100%".missing()
        except Error1:
            with Manager3("lost") as m13, Manager3("done") as m14:
                l15 = [v for v in [-x for x in range(5)] if isinstance(v, int)]
        except BaseException:
            try:
                log(
                    "100%",
                    zzz,
                )
            except OSError:
                print((5, "done" + "it's"), {"k": (5 & 6)}, sep="-", end=";")
                print(list(reversed([0])))
            except SystemExit:
                log(str((2 if isinstance(42, int) else 5)), {"k": 1000})
            atexit.register(sys.exit, 7)
        finally:
            try:
                str(dict([1]))
            except Exception:
                sys.stderr.write("{}|{:>3}".format(42, "100%") + "\n")
                print(1000, len([2, 42, 2, 3]) < (3 if 5 < 7 <= 2 else 2), sep="-", end=";")
log(
    "two\nlines",
    [1 // v for v in (3, 0)],
)
