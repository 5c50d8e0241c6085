from __future__ import print_function

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
    raise KeyError(2)


class Error1(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 0


class Error2(Error1):
    def __str__(self):
        return "100%" + repr(self.args)


def f3(a4):
    return a4


def f5(a6):
    try:
        sys.stderr.write("lost" + "\n")
        print("{}|{:>6}".format(f3(a6), "x y"), None, {"k": a6})
        raise Error2()
    except BaseException as e7:
        log(str(e7))
        raise
    except Exception as e8:
        log(str(e8))
    finally:
        atexit.register(sys.exit, 0)
        atexit.register(len, "lost", a6)
    return 2 - a6 * 5 - a6


def handler9(value=None, tag="lost"):
    log("in handler 10", value, tag)


def handler11(value=None, tag="a"):
    log("in handler 12", value, tag)
    l13 = [v for v in [-x for x in [] if x % 2 == 0] if isinstance(v, int)]
    raise ZeroDivisionError(",".join(["", "bc"]))


def handler14(value=None, tag="it's"):
    log("in handler 15", value, tag)
    log([5, 7])
    def fail16(a17):
        if (False or False):
            print((len([a17, a17, 42, a17]), "done" + "bc"), [x + 1 for x in range(1) if x % 2 == 0], "%s and %02d" % ("{}|{:>3}".format(42, ""), len("")))
        else:
            sys.stdout.flush()
        raise IndexError("lost"[1:3])


if (2 if 0 < 3 <= 1 else 2) > len([]):
    log(0.1 + 0.2)
    for i18 in [1, 2]:
        atexit.register(handler9, 86.5)
        if isinstance(i18, int):
            try:
                n19 = i18
                x20 = (lambda v: v.a)(n19)
            except BaseException:
                print("100%")
                print({"k": ("100%").count("x y")}, {"k": f3(2)})
                break
            print(("{}|{:>7}".format(i18, "lost")).title())
        elif i18 < 2 <= 7:
            print([x for x in range(2) if x != 2], sorted([2, i18], reverse=True), i18)
            x21 = log("two\nlines", (lambda v: v.a)(i18))
        else:
            atexit.register(handler14, tag=("").title())
    else:
        for i22 in range(3):
            try:
                raise Error1("{}|{:>5}".format(i22, "done"))
            except RuntimeError as e23:
                log(str(e23))
                print(None)
            break
elif (not "x y" or isinstance(10, int)):
    atexit.register(handler9, tag="a" + "x y")
else:
    atexit.register(lambda: log(("done").count("done")))
    sys.exit(None)
log(42)
atexit._run_exitfuncs()
atexit._run_exitfuncs()
t24 = "two\nlines" + "x y" * 1
atexit.register(abs, t24, 3)
[5, 2, 2, 255][-9]
