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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


class Error2(ValueError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f4(a5):
    atexit.register(Manager3("100%").__exit__, None, None, None)
    return ("100%").count("100%")


def fail6(a7):
    try:
        n8 = (sum([a7, 10]) if (isinstance(a7, str) and True) else f4(1000))
        try:
            f4(1, 2)
        except Error2 as e9:
            log(type(e9).__name__)
            for i10 in (a7, n8):
                atexit.register(log, n8 < i10 <= i10, [len(w) for w in "x,y".split()])
                sys.stdout.write("bc" + chr(10))
                return i10
            raise Error2("lost")
        except RuntimeError as e11:
            log(str(e11))
            atexit.register(lambda: log(str(sorted([], key=lambda v: -v))))
        else:
            w12 = 3
            while w12 > 0:
                w12 -= 1
                atexit.register(int, "it's", 5)
        raise Error1(f4(a7))
    finally:
        l13 = [v for v in list(reversed([a7, 10, 1000])) if isinstance(v, int)]
        l14 = [v for v in [7, 255][:2] if isinstance(v, int)]
    log(
        "",
        dict([1]),
    )


def handler15(value=None, tag="a"):
    log("in handler 16", value, tag)


def handler17(value=None, tag="done"):
    log("in handler 18", value, tag)
    if (7 < 7 <= 1000 and not "x y"):
        d19 = {"it's": ("").count("it's")}
    elif False:
        try:
            raise Error1(f"<{14}>")
        except SystemExit as e20:
            log(str(e20))
            with Manager3("x y"), Manager3("done"):
                sys.stdout.write(f"<{63}>")
        except Error1 as e23:
            log(type(e23).__name__)
            atexit.register(Manager3("").__exit__, None, None, None)
        finally:
            log(list(reversed([])), 8 ** 13, (7 ** 20 ^ 3))
    else:
        atexit.register(handler15, [x for x in range(0) if x != 2])
        x24 = 3 + (fail6(255))
    log(7 * 1.5)
    sys.stderr.write(f"<{71}>" + "\n")
    assert ("bc").count("a") == None, f"<{55!r}>"
    os.kill(os.getpid(), signal.SIGINT)


def handler25(value=None, tag=""):
    log("in handler 26", value, tag)
    os.kill(os.getpid(), signal.SIGINT)


l27 = [v for v in [] if isinstance(v, int)]
if (True or 2 < 255 <= 5):
    thread28 = threading.Thread(target=fail6, args=(42,))
    thread28.start()
    thread28.join()
    log(thread28.is_alive())
    sys.exit("a")
elif not "é":
    atexit.register(lambda: log((10 if not [0, 5] else (42 if "é" in "x y" else 42))))
else:
    atexit._run_exitfuncs()
print(2 ** 18, {"k": f4(1000)}, sep="-", end="\n")
try:
    try:
        pass
    except (ValueError, KeyError):
        print(255, 42 - len(l27), "a")
        w29 = 1
        while w29 > 0:
            w29 -= 1
            try:
                pass
            finally:
                atexit._clear()
                log((len([]), ("two\nlines").upper()))
            try:
                n30 = len(f"<{l27}>")
                log(f4(n30), f4(max([n30, 0])))
            except Error1 as e31:
                log(type(e31).__name__)
                continue
            except OSError as e32:
                log(str(e32))
                sys.stdout.write("%s and %03d" % ("é", 7))
    finally:
        atexit.register(handler17, "{}|{:>3}".format(0 + 0, "é"))
        for i33 in [1, 2]:
            with Manager3("a"), Manager3("x y") as m35:
                sys.stdout.flush()
                atexit.unregister(handler17)
                len(1)
        else:
            try:
                assert f4(10) == None, f"<{l27!r}>"
            except Exception as e36:
                log(type(e36).__name__, e36.args)
                n37 = 2
            except Error1:
                sys.stdout.write(("bc").upper() + chr(10))
                atexit.register(handler17)
    thread38 = threading.Thread(target=sys.exit, args=(42,))
    thread38.start()
    thread38.join()
    log(thread38.is_alive())
finally:
    if 42 < 255 <= 3:
        log(None)
        print(", ".join([("x y").title(), "x y" * 2]), l27, sep="", end="\n")
    raise Error2()
def fail39(a40):
    raise LookupError("100%", a40)
try:
    sys.stdout.flush()
    pid41 = os.fork()
    if pid41 == 0:
        atexit.register(log, ("").title() + f"<{l27}>", ("a"[1:3]).upper())
        l42 = [v for v in list(range(2, 8, 1)) if isinstance(v, int)]
        os._exit(9)
    status43 = os.waitpid(pid41, 0)[1]
    log(os.WIFEXITED(status43), os.WIFSIGNALED(status43), status43)
    d44 = {"x y": (42 if 0 >= 0 else 1000)}
    log("it's", l27 + None)
except ValueError as e45:
    log(type(e45).__name__)
    def fail46(a47):
        x48 = str(NOTHING[5](2))
    raise TypeError(("bc").title())
except ZeroDivisionError as e49:
    log(type(e49).__name__, e49.args)
    raise Error2(f"<{l27!s}>") from e49
sys.stdout.flush()
log(l27)
