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


class Error1(ArithmeticError):
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


def handler3(value=None, tag="a"):
    log("in handler 4", value, tag)
    d5 = {"é": ("bc").count("a")}


def handler6(value=None, tag="two\nlines"):
    log("in handler 7", value, tag)
    for i8 in range(1):
        try:
            log(i8 + i8 * 10)
            [1 // v for v in (2, 0)]
        except Error1:
            pass
            atexit.unregister(handler3)
            log(
                "",
                undefined + 1,
            )
        except Exception as e9:
            log(str(e9))
        finally:
            atexit.register(Manager2("two\nlines").__exit__, None, None, None)
            t10 = ""
    with Manager2(""), Manager2("lost"):
        log({"k": 5 - 5})
        atexit.register(handler3)
    try:
        atexit.register(handler3)
        raise Error1(("x y").upper())
    except (ValueError, KeyError) as e13:
        log(type(e13).__name__)
        raise Error1("", 10) from e13
    else:
        atexit.register(handler3)


n14 = max([(3 if not [1, 10, 10] else 0), 5 + 5])
w15 = 3
while w15 > 0:
    w15 -= 1
    try:
        continue
    except Error1:
        print(max([0, (5 if isinstance(7, str) else n14)]), str(3), sep="-", end=";")
        if not [1000, 10, 5, n14]:
            atexit.register(handler3, tag="x y" * 3)
            log(len([n14, 42]), n14 / 4, "%s and %01d" % (str([n14, 42, 1]), len([2, n14])))
        else:
            atexit.register(print, (f"<{n14}>").count("x y"), {"k": n14})
            break
    except Exception as e16:
        log(type(e16).__name__, e16.args)
    except:
        atexit.unregister(handler3)
    atexit.register(lambda: log([-x for x in [n14] if x % 2 == 0]))
atexit._clear()
pid17 = os.fork()
if pid17 == 0:
    def f18(a19):
        atexit.register(log, ("").count("x y"), ", ".join(["%s and %02d" % ("it's", 42), "{}|{:>1}".format(a19, "x y")]))
        return ("").count("bc")
    log("two\nlines" * 1)
    log([n14, 0, 5], list(range(0, 6, 2)))
    raise OSError()
status20 = os.waitpid(pid17, 0)[1]
log(os.WIFEXITED(status20), os.WIFSIGNALED(status20), status20)
try:
    atexit.register(handler3)
finally:
    atexit.unregister(handler3)
if n14 < n14 <= n14:
    n21 = len(list(range(1, 6, 3)))
elif "bc" in "done":
    try:
        assert n14 == None
    except SystemExit:
        print(84.5)
else:
    def fail22(a23):
        a23 + (2 % len([]))
atexit.register(print, len([]), f"<{n14!s}>")
def f24(a25):
    for i26 in [1, 2]:
        with Manager2("done") as m27:
            if n14 < a25 <= a25:
                atexit.register(handler3, tag=("100%").title())
                return 3 ** 26
            else:
                sys.stdout.write(f"<{a25!s}>" + chr(10))
                return a25 - n14
            print(sum([("a").count(""), n14]), ",".join(["", "bc"]) + "it's")
    return 1
[n14, {"a": n14}["missing"]]
