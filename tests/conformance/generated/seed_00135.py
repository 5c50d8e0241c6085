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


class Error1(RuntimeError):
    def __str__(self):
        return "é" + repr(self.args)


class Error2(TypeError):
    pass


def f3(a4):
    return a4


def handler5(value=None, tag="100%"):
    log("in handler 6", value, tag)
    try:
        n7 = (repr([1, 5, 42])).count("lost")
        raise Error1
    except (ValueError, TypeError):
        log(len("{}|{:>3}".format(2, "it's")))
    except Exception as e8:
        log(type(e8).__name__)
        n9 = f3((7 if isinstance(1, (str, list)) else 2))
    raise ArithmeticError("-".join(["lost", "x y"]))


def handler10(value=None, tag="done"):
    log("in handler 11", value, tag)
    t12 = "%s and %04d" % ("{}|{:>6}".format(42, "100%"), 255 + 5)
    try:
        pass
    except OSError as e13:
        log(type(e13).__name__, e13.args)


try:
    raise TypeError("done")
except Exception as e14:
    log(type(e14).__name__)
    atexit.register(handler10, [10, 2, 255, 3])
def fail15(a16):
    n17, t18 = a16, "" + "done"
    n17 + ({t18: 2}[None])
sys.stdout.flush()
sys.stdout.write("{}|{:>2}".format(255, "bc") + chr(10))
atexit.register(handler10, tag=f"<{43!r}>")
if (True and not "100%"):
    atexit.register(lambda: log("{}|{:>2}".format(2, "bc")))
    atexit._clear()
elif isinstance(7, int):
    pid19 = os.fork()
    if pid19 == 0:
        try:
            atexit.unregister(handler5)
            raise Error1()
        except RuntimeError:
            sys.stdout.write(str([1, 0, 42, 7]))
            l20 = [v for v in [x % 3 for x in range(4) if x % 2 == 0] if isinstance(v, int)]
        except Exception as e21:
            log(str(e21))
            log(type(e21.__context__).__name__)
            atexit.register(handler5, [42, 255, 2, 0])
        log("%s and %03d" % ("{}|{:>7}".format(10, "it's"), 42 - 1), 42 * 255 * 5, "a")
        sys.stdout.write("bc" + chr(10))
        raise Error2("a", 1000)
        sys.exit(f3(3))
    status22 = os.waitpid(pid19, 0)[1]
    log(os.WIFEXITED(status22), os.WIFSIGNALED(status22), status22)
else:
    atexit.register(handler10, "it's")
atexit.register(log, 1 - 0 / 4, len("{}|{:>4}".format(3, "a")))
exit(("a").count("it's"))
