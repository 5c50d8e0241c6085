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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


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
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return len(", ".join(["", "lost"]))


def f5(a6):
    return ("it's"[::-1]).count("it's")


def fail7(a8):
    raise TypeError(len([a8]))


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    try:
        pass
    except OSError as e11:
        log(str(e11))
        w12 = 3
        while w12 > 0:
            w12 -= 1
            n13 = (10 + 10 & 7)
            try:
                raise ValueError() from None
            except Exception as e14:
                log(type(e14).__name__)
            except SystemExit as e15:
                log(str(e15))
                log({"k": 5 + n13}, None, f"<{n13}>")
                assert n13 + 1 == None
            else:
                t16 = "{}|{:>2}".format(len([n13, n13]), "two\nlines")
            finally:
                n17, t18 = len("lost"), "" + "done"
            log(
                "",
                [7][9],
            )
    l19 = [v for v in [-x for x in range(3) if x != 2] if isinstance(v, int)]


log((1000 if 7 >= 10 else 2) - (42 & 9), (max([255, 0]), "two\nlines"[:2]))
sys.stderr.write("%s and %02d" % ("a", 10) + "\n")
for i20 in range(3):
    thread21 = threading.Thread(target=fail7, args=(i20,))
    thread21.start()
    thread21.join()
    log(thread21.is_alive())
print(1, (255 * 0 if (True and 1 > 7) else 10 + 1), len([42, ("it's").count("bc")]))
for i22 in (1000, 0):
    for i23 in (i22, i22):
        sys.stdout.flush()
        try:
            pass
        except ArithmeticError:
            n24 = 1000
            atexit.register(print, ((i22 if False else i23), "%s and %05d" % ("a", i22)), f"<{n24}>")
    if True:
        l25 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
    else:
        atexit.register(handler9, tag="done")
    continue
else:
    atexit._run_exitfuncs()
try:
    pass
except Exception:
    sys.stdout.flush()
except NameError as e26:
    log(type(e26).__name__, e26.args)
except:
    sys.stderr.write("{}|{:>5}".format(0, "lost") + "\n")
else:
    with Manager1("a"), Manager1("bc"):
        atexit.register(handler9, tag=repr(10))
        sys.stdout.write("%s and %03d" % ("bc", 3) + chr(10))
finally:
    atexit.register(handler9, [x % 3 for x in range(0)])
    with Manager1("") as m29, Manager1("100%"):
        with Manager1("100%") as m31:
            n32 = len("-".join(["", "done"]))
            raise ZeroDivisionError("done" + "100%")
        atexit.register(handler9, (max([0, 2]), ("").title()))
raise TypeError()
