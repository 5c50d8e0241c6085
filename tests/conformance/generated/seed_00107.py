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


class Error1(OSError):
    def __str__(self):
        return "lost" + repr(self.args)


def f2(a3):
    return 7


def f4(a5):
    try:
        raise Error1("lost")
    except Exception as e6:
        log(type(e6).__name__, e6.args)
        if isinstance(a5, (str, list)):
            atexit.register(sys.exit, "done")
            atexit.register(lambda: log((("100%").upper()).title()))
        else:
            n7, t8 = len([a5, a5, 5, a5]), "done" * 0
            return 0
    except Error1 as e9:
        log(type(e9).__name__, e9.args)
        return (a5 & 6)
    except:
        try:
            raise Exception("a", a5)
        except BaseException:
            atexit.register(sys.exit, a5)
            n10 = a5
            return len("it's")
        finally:
            sys.stdout.write("{}|{:>3}".format(255, "bc"))
            log("%s and %02d" % ("-".join(["a", "two\nlines"]), (a5 if "lost" in "a" else 1000)), {"k": 3}, a5)
        x11 = [5, a5][100]
    return f2(a5 + 2)


def fail12(a13):
    l14 = [v for v in [a13, 1000, a13, 1] if isinstance(v, int)]
    log("lost", NUMBER(1))


def fail15(a16):
    x17 = str({"done": a16}["missing"])


def handler18(value=None, tag="lost"):
    log("in handler 19", value, tag)
    print(len([0, 42, 42, 255]) - 1000, None)


w20 = 2
while w20 > 0:
    w20 -= 1
    try:
        atexit.register(handler18, tag="{}|{:>7}".format(5, "a"))
        if 7 < 255 <= 1:
            atexit.register(log, ("bc").upper(), "two\nlines")
            sys.stderr.write(("lost").strip() + "\n")
        elif 1 < 10 <= 1:
            atexit.register(handler18)
        (lambda v: v.a)(42)
    except TypeError:
        atexit.register(lambda: log("done"))
        raise
    except BaseException:
        print(10 / 4, False, None)
        atexit.register(lambda: log("x y"))
    try:
        break
    except Exception as e21:
        log(str(e21))
if "two\nlines" in "a":
    try:
        for i22 in (1000, 5):
            n23, t24 = 0 - 42, "" + "done"
            print(3, n23, None)
        else:
            try:
                sys.stdout.write(("100%").strip())
                raise IndexError("%s and %03d" % ("done", 5))
            except Error1:
                t25 = "{}|{:>5}".format(f4(10), "two\nlines")
        w26 = 2
        while w26 > 0:
            w26 -= 1
            log(None, max([42, 2]) * (1000 ^ 5), ("bc").strip() + "%s and %04d" % ("it's", 0))
            log(3, sum([f2(3), len([])]), not [42, 5])
        raise RuntimeError(f2(7))
    except SystemExit:
        atexit.register(handler18, tag="%s and %04d" % ("done", 5))
    except Exception as e27:
        log(str(e27))
for i28 in [1, 2]:
    try:
        atexit.register(lambda: log(255))
        l29 = [v for v in [5, i28, 255, 5] if isinstance(v, int)]
        continue
    except Exception:
        n30 = ("").count("done") * i28
        break
    try:
        log(str(i28), i28)
        raise Error1(("done").count("x y"))
    except Error1:
        n31 = max([i28, i28])
    finally:
        sys.stdout.write("x y"[:2])
sys.stdout.flush()
pid32 = os.fork()
if pid32 == 0:
    d33 = {"bc": 1000 + 1000}
    log("two\nlines" * 2)
    if False:
        try:
            raise Error1("a")
        except Error1 as e34:
            log(type(e34).__name__, e34.args)
            log(1)
            sys.stdout.write("{}|{:>3}".format(5, "x y"))
        except SystemExit:
            for i35 in [1, 2]:
                atexit.register(sys.exit, "bc")
                print("100%"[1:], ("two\nlines" + "two\nlines").count("it's"), {"k": i35 - 7})
                break
            else:
                atexit.register(len, "two\nlines", 2)
            atexit.register(len, "x y", 3)
        else:
            l36 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
    else:
        pass
    [7, 42][9]
    os._exit(6)
status37 = os.waitpid(pid32, 0)[1]
log(os.WIFEXITED(status37), os.WIFSIGNALED(status37), status37)
[10, 7, 2, 7][9]
