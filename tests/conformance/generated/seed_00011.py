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


class Error1(ValueError):
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


def f3(a4):
    try:
        pass
    finally:
        log(a4, a4 - len("x y"))
        with Manager2("done"), Manager2("two\nlines"):
            d7 = {"a": a4}
            atexit.register(Manager2("it's").__exit__, None, None, None)
    return 3


def fail8(a9):
    if a9 < f3(a9):
        try:
            raise TypeError("%s and %05d" % ("done", a9))
        except Error1 as e10:
            log(type(e10).__name__, e10.args)
        except TypeError:
            try:
                print((a9 if ("two\nlines" in "lost" or isinstance(a9, (str, list))) else a9), 1 - len("é"), None)
                x11 = log(
                    "done",
                    [][100],
                )
            except Exception as e12:
                log(type(e12).__name__)
                atexit.register(log, (not "two\nlines" and True), (a9 + 3 if (1000 < a9 <= a9 or a9 < a9 <= 7) else a9))
            except ArithmeticError as e13:
                log(type(e13).__name__)
                n14 = f3(0 * 42)
            else:
                log((a9, "it's"))
            if False:
                n15 = 5
                return a9
        return len([5, a9])
    sys.exit(", ".join(["it's", "lost"]))


def handler16(value=None, tag="x y"):
    log("in handler 17", value, tag)


def handler18(value=None, tag="bc"):
    log("in handler 19", value, tag)
    if 7 <= ("100%").count("100%"):
        print((not "done" and isinstance(2, (str, list))))
    else:
        atexit.register(print, [5, 7, 10, 7], str(len("é")))


def handler20(value=None, tag="it's"):
    log("in handler 21", value, tag)
    sys.stderr.write("bc" + "\n")
    sys.stdout.write("%s and %02d" % ("bc", 1) + chr(10))
    n22 = len("%s and %03d" % ("bc", 10))


try:
    l23 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
    t24 = repr([len(w) for w in "a bb ccc".split()])
    assert 255 - 1 == None, "%s and %04d" % ("lost", 1000)
except LookupError as e25:
    log(type(e25).__name__)
    log((9 ** 5, "100%"))
except Exception as e26:
    log(str(e26))
else:
    print((("é").count("x y"), f"<{50!s}>"))
atexit._run_exitfuncs()
for i27 in [1, 2]:
    for i28 in range(1):
        try:
            sys.stdout.flush()
            log("a", fail8(1000 - i28))
        except OSError as e29:
            log(type(e29).__name__)
        finally:
            l30 = [v for v in sorted([0, 0, 42], reverse=True) if isinstance(v, int)]
        continue
    print("{}|{:>8}".format(i27, "two\nlines"), "it's" * 0, sep="-", end=";")
    continue
else:
    atexit.register(log, "%s and %03d" % ("{}|{:>7}".format(1000, "two\nlines"), 255 * 3), f3((42 if 1000 < 255 <= 0 else 5)))
log(f3((5 if 42 < 0 <= 255 else 42)))
atexit.register(handler20, 1000 + 42 / 4)
if 3 < 3 <= 42:
    pid31 = os.fork()
    if pid31 == 0:
        atexit.register(lambda: log("%s and %02d" % (str(3), 3 + 42)))
        atexit.register(sys.exit, 1)
        log(list(reversed([7, 0, 42, 0])), [2, 42, 42])
        os._exit(1)
    status32 = os.waitpid(pid31, 0)[1]
    log(os.WIFEXITED(status32), os.WIFSIGNALED(status32), status32)
    try:
        log(f3(1) + 42)
        atexit.register(sys.exit, 2)
        raise KeyboardInterrupt()
    except Exception as e33:
        log(str(e33))
else:
    print((len([1]), ("é").replace(TEXT[1], TEXT)))
l34 = [v for v in [1000, 255] if isinstance(v, int)]
l34.append(sum([2, 7]))
