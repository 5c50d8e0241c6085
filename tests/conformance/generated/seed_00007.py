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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


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
        return True


class Class2(object):
    shared = [1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def handler3(value=None, tag="it's"):
    log("in handler 4", value, tag)
    log(json.dumps([(10 % 7), f"<{83!s}>", None, not "two\nlines", {"k": 1000}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    if 10 < 5 <= 1:
        try:
            (0 if "{} {}".format(1) else 3)
        except TypeError as e5:
            log(type(e5).__name__)
            log(type(e5.__context__).__name__)
        else:
            t6 = "{}|{:>1}".format((5 // 3), "done")
    elif int("-7") < len("100%"):
        if (1 < 7 <= 3 and isinstance(255, (str, list))):
            try:
                int(True) + (2 / (1 - 1))
            except (IndexError, Exception) as e7:
                log(type(e7).__name__)
                print(None, [x % 3 for x in [1000, 255, 2]], sep="", end=";")
            except OSError:
                l8 = [v for v in list(reversed([7, 0, 1, 42])) if isinstance(v, int)]
                dict([1])
            else:
                print(5 * 1.5, (5, f"<{33}>"), "" + f"<{1}>")
            finally:
                gone9 = 1000
                del gone9
                gone9
            sys.stderr.write("%s and %01d" % ("100%", 2) + "\n")
    else:
        sys.stdout.write("{}|{:>1}".format(10, "a") + chr(10))
    for i10 in range(1):
        n11 = 0
        log(17.5)
    else:
        atexit.register(Manager1("x y").__exit__, None, None, None)


def handler12(value=None, tag="it's"):
    log("in handler 13", value, tag)
    n14, t15 = max([3, 1]), "two\nlines"
    n16 = 255
    for i17 in range(2):
        d18 = {t15: i17}
    else:
        atexit.register(print, t15, n14)
    raise RuntimeError(n16 * n14)
    os.kill(os.getpid(), signal.SIGINT)


if isinstance(7, str):
    w19 = 3
    while w19 > 0:
        w19 -= 1
        for i20 in (2, 1):
            if not "it's":
                sys.stderr.write("" + "a" + "\n")
            elif i20 < i20 <= i20:
                pass
            break
        l21 = [v for v in [] if isinstance(v, int)]
    try:
        t22 = f"<{46}>"
        for i23 in [1, 2]:
            atexit.register(handler3, [7, 7, i23][True])
            n24 = i23
            continue
        raise Exception() from LookupError("done", 255)
    except KeyError as e25:
        log(type(e25).__name__)
        atexit.register(handler12, tag="%x %o" % (2, 3))
else:
    log("%s and %04d" % ("done", len([2, 1000, 3, 5])), [x * 2 for x in range(1) if x % 2 == 0])
atexit.register(log, (max([1000, 255]) & 2), 66.5)
d26 = {"a": 3}
atexit._run_exitfuncs()
def f27(a28):
    with Manager1("two\nlines"):
        atexit.register(handler3, tag="{}|{:>7}".format(a28, "a"))
        try:
            n30 = int("-7")
            n31, t32 = a28, "two\nlines"
        except NameError as e33:
            log(type(e33).__name__)
            sys.stderr.write("two\nlines" + "done" + "\n")
        else:
            sys.stderr.write("%s and %01d" % ("", 1000) + "\n")
        finally:
            print(not [a28, a28, 255], ("{}|{:>6}".format(2, "bc")).replace(TEXT[1], TEXT))
    return a28 - (lambda v, w=1: v + w)(a28)
with Manager1("bc"), Manager1("100%"):
    atexit.unregister(handler12)
    sys.stdout.flush()
    pid36 = os.fork()
    if pid36 == 0:
        n37, *l38 = 1 + 7, 2, 3
        try:
            raise LookupError()
        except NameError as e39:
            log(type(e39).__name__)
        except BaseException as e40:
            log(type(e40).__name__)
            log(type(e40.__context__).__name__)
            for i41 in range(0):
                log(json.dumps([5, "bc" * 0, None, False, {"k": n37}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                log(json.dumps([i41 * 42, "%s and %03d" % ("é", 2), None, "done" in "lost", {"k": i41}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            raise
        raise KeyError("a", n37)
    status42 = os.waitpid(pid36, 0)[1]
    log(os.WIFEXITED(status42), os.WIFSIGNALED(status42), status42)
