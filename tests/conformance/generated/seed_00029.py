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


class Error1(Exception):
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
    return len("x y")


def handler5(value=None, tag="two\nlines"):
    log("in handler 6", value, tag)
    sys.stdout.write("%s and %03d" % ("x y", 7) + chr(10))
    try:
        try:
            try:
                sys.stdout.flush()
                log("done")
                str([1 // v for v in (2, 0)])
            except ZeroDivisionError as e7:
                log(type(e7).__name__, e7.args)
                raise Error1() from e7
        except (OSError, RuntimeError) as e8:
            log(type(e8).__name__)
        except SystemExit as e9:
            log(type(e9).__name__)
            with Manager2("x y"):
                atexit.register(print, list(range(0, 3, 2)), len([x * 2 for x in range(1)]))
                exit((1 if 0 < 255 <= 2 else 2))
        finally:
            d11 = {"done": f3(1)}
    except RuntimeError as e12:
        log(type(e12).__name__, e12.args)
        raise LookupError(("lost").title())
    except Exception as e13:
        log(type(e13).__name__)
        l14 = [v for v in [] if isinstance(v, int)]
    finally:
        sys.stderr.write("bc" + "bc" + "\n")
    [42, 42, 10, 1][100]


def handler15(value=None, tag="done"):
    log("in handler 16", value, tag)
    log(7 * 10 * 1, {"k": ("bc").count("lost")})


log({"k": 1})
n17, t18 = 1000, f"<{73}>"
atexit.unregister(handler15)
try:
    raise Error1(t18 * 1)
except Exception as e19:
    log(type(e19).__name__, e19.args)
    if (not "100%" and 42 < 255 <= 1000):
        with Manager2(t18):
            atexit.register(log, ",".join([", ".join([t18, "100%"]), t18]), not [n17, n17, n17])
        try:
            sys.exit()
        except (KeyError, Exception):
            for i21 in [1, 2]:
                print("%s and %01d" % ("bc"[::-1], 3), {"k": 7 * i21})
                atexit.register(print, len([1000, i21]) / 4, t18)
            else:
                d22 = {t18: 7 * n17}
            with Manager2("a") as m23:
                log(n17 * ("two\nlines").count("é"), [len(w) for w in "x,y".split()])
                n24, t25 = len([2]), "x y"
                sys.exit("done")
    elif (False or 2 < n17 <= n17):
        log((n17 < 1000 <= 1 and not t18), [])
except Exception as e26:
    log(type(e26).__name__, e26.args)
except:
    n27 = (len("x y") & 5)
    assert n17 == None
try:
    atexit.register(lambda: log(len(list(range(1, 8, 3)))))
    raise KeyError(t18, 0) from ValueError
finally:
    atexit.register(Manager2("two\nlines").__exit__, None, None, None)
sys.stdout.flush()
pid28 = os.fork()
if pid28 == 0:
    def f29(a30):
        return a30 * 255
    sys.stdout.flush()
    sys.exit(len([n17, 10, 0, 1000]))
status31 = os.waitpid(pid28, 0)[1]
log(os.WIFEXITED(status31), os.WIFSIGNALED(status31), status31)
x32 = log(t18, (lambda v: v.bb)(42))
