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


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f2(a3):
    try:
        sys.stderr.write("done" + "\n")
        sys.stdout.write(",".join(["x y", ""]) + chr(10))
    finally:
        log(json.dumps([a3, "100%", None, not "a", {"k": 3}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        sys.stderr.write("{}|{:>6}".format(1000, "é") + "\n")
    return 42


def f4(a5):
    if isinstance(7, (str, list)):
        t6 = (repr([])).strip()
    else:
        if 255 < a5 <= 2:
            with Manager1("x y") as m7:
                atexit.unregister(print)
                n8 = (", ".join(["it's", "x y"])).count("é")
            try:
                sys.stderr.write("lost" + "\n")
                print(10, (f"<{a5!s}>").replace(TEXT[1], TEXT), {"k": a5})
                x9 = [a5, "two\nlines".nothing]
            except BaseException as e10:
                log(type(e10).__name__, e10.args)
                l11 = [v for v in list(reversed([a5])) if isinstance(v, int)]
            except SystemExit as e12:
                log(type(e12).__name__, e12.args)
                raise LookupError(("bc").count("")) from e12
            except:
                n13, t14 = 10, "é"
                return ("a").count(t14)
            return (255 if "a" in "x y" else 7)
        else:
            for i15 in range(0):
                n16, *l17 = 1000 + 7, i15, a5
                raise ValueError(("bc").upper()) from None
            else:
                log(None, [a5])
                return a5
    return (1000 % -4)


def handler18(value=None, tag="100%"):
    log("in handler 19", value, tag)
    print(f"<{72!r}>" + "done", ("lost").count("") + 0, [2])
    atexit.register(print, "100%"[-1:], len(f"<{46!r}>"))


def handler20(value=None, tag="bc"):
    log("in handler 21", value, tag)
    if (not [] or 0 < 255 <= 255):
        sys.stdout.flush()
    else:
        try:
            atexit.register(handler18, tag="{:>7}{:<3}{:^5}".format(5, "a", "b"))
            raise Exception(f"<{52!r}>")
        except LookupError as e22:
            log(type(e22).__name__)
            try:
                pass
            finally:
                with open("b.txt", "w") as file23:
                    file23.write(("x y").zfill(3) + "\n")
                    n24 = 7
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        except Exception:
            atexit.register(handler18, 1000)
            atexit.unregister(handler18)
        except:
            sys.stdout.write(repr(("lost", 3)))
    n25, *l26 = (7 if isinstance(42, int) else 3), 1000, 2
    raise KeyError(f2(n25))


def handler27(value=None, tag="done"):
    log("in handler 28", value, tag)
    if isinstance(3, str):
        t29 = "%s and %03d" % (("a").title(), (lambda v, w=2: v + w)(3))
    def fail30(a31):
        sys.exit((a31 if a31 < a31 <= 255 else a31))
    f4(10) + (TEXT[None])


l32 = [v for v in sorted([2], reverse=True) if isinstance(v, int)]
sys.stdout.write("100%" + chr(10))
atexit.register(log, *TEXT)
