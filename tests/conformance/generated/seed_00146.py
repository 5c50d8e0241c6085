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


class Error1(LookupError):
    def __str__(self):
        return "100%" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def fail3(a4):
    raise IndexError()


def fail5(a6):
    x7 = str([][-9])


def handler8(value=None, tag="x y"):
    log("in handler 9", value, tag)
    raise ArithmeticError("%s and %03d" % ("x y", 1000))


def handler10(value=None, tag="two\nlines"):
    log("in handler 11", value, tag)
    atexit.register(sys.exit, 2)
    sys.stderr.write(("a").replace(TEXT[1], TEXT) + "\n")


atexit.register(sys.exit, "bc")
print(len([2, 7]))
atexit._run_exitfuncs()
sys.stdout.flush()
pid12 = os.fork()
if pid12 == 0:
    t13 = ""
    atexit.register(log, "%s and %04d" % ("{}|{:>5}".format(5, "bc"), ("a").count("x y")), list(range(3, 3, 2)))
    try:
        with Manager2(t13), Manager2(t13):
            atexit.register(lambda: log("%s and %04d" % (t13, 1000) + "it's"))
        (t13).count("") + ([1, 5, 2] + None)
    except Exception:
        try:
            atexit.register(log, {"k": 7 - 2}, "a"[-1:])
            n16, t17 = 7 + 7, "%s and %02d" % (t13, 2)
            raise ValueError(repr([]))
        except ValueError as e18:
            log(type(e18).__name__, e18.args)
            log(1)
            print("lost", max([(255 if t13 in t13 else 3), 7]))
            assert 7 == None
        except SystemExit as e19:
            log(type(e19).__name__, e19.args)
            print(1)
        except:
            try:
                log({"k": 3}, [7, 5], "100%")
                x20 = (7 if fail5(len([10, 10])) else 2)
            except Error1 as e21:
                log(type(e21).__name__, e21.args)
                atexit.register(handler10, {"k": 10 + 2})
            finally:
                sys.stdout.write("{}|{:>8}".format(7, "done"))
                print(None)
        else:
            try:
                l22 = [v for v in [255, 255] if isinstance(v, int)]
                [42, (lambda v: v.bb)(7)]
            except SystemExit:
                log(2)
                n23 = 1
            except Exception as e24:
                log(str(e24))
        finally:
            n25, t26 = 3 - 1, "-".join([t13, "bc"])
        log(("bc" + "100%").title(), str(7) + "%s and %02d" % ("lost", 10), (False or True))
    except BaseException:
        pass
    os._exit(8)
status27 = os.waitpid(pid12, 0)[1]
log(os.WIFEXITED(status27), os.WIFSIGNALED(status27), status27)
atexit._run_exitfuncs()
try:
    atexit._run_exitfuncs()
    with Manager2("it's") as m28, Manager2("lost"):
        pass
    str(fail3(3 - 5))
except ValueError as e30:
    log(type(e30).__name__)
    sys.stderr.write("%s and %03d" % ("bc", 1) + "\n")
except OSError:
    n31 = len([3, 2]) * 5 - 7
    for i32 in (0, n31):
        try:
            log("-".join(["x y"[:2], ",".join(["it's", "lost"])]), n31)
            atexit.register(Manager2("a").__exit__, None, None, None)
            break
        except SystemExit as e33:
            log(str(e33))
            try:
                atexit.register(lambda: log(6 ** 9))
                raise KeyError((i32 if True else i32))
            except Exception as e34:
                log(type(e34).__name__, e34.args)
                x35 = log("", [i32, i32][100])
            except Error1 as e36:
                log(type(e36).__name__)
                break
    raise KeyboardInterrupt()
