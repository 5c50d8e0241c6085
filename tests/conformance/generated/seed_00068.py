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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def fail2(a3):
    log("bc", NOTHING())


def fail4(a5):
    sys.exit(-1)


def handler6(value=None, tag="two\nlines"):
    log("in handler 7", value, tag)
    if 1000 < 3 <= 7:
        l8 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
        atexit.register(print, (len("lost"), "%s and %05d" % ("two\nlines", 2)), (2 | 4) / 4)
    else:
        try:
            pass
        except BaseException:
            try:
                sys.stderr.write("lost" + "\n")
                print(10, f"<{52}>", 62.5)
                x9 = [5, 5][100]
            except TypeError:
                log("two\nlines", (7 - 5 if (not "it's" and isinstance(3, str)) else max([10, 3])))
                sys.stderr.write(", ".join(["bc", "é"]) + "\n")
            else:
                atexit.register(lambda: log(5))
        except ValueError as e10:
            log(type(e10).__name__)
        else:
            try:
                l11 = [v for v in [255, 1000, 2] if isinstance(v, int)]
                t12 = f"<{l11}>"
            except Exception as e13:
                log(str(e13))
                print([len(w) for w in "x,y".split()], "100%")
            except Exception:
                atexit.register(log, "a", "{}|{:>2}".format(2, "a"))
                log(atexit.unregister(1))
                (5 if 2 < 255 <= 5 else 1000) + ({"100%": 1}[None])
            {"two\nlines": 2}[None]
    atexit.register(log, (f"<{39}>").strip(), 2 * 1.5)
    log("a" + repr(42), "{}|{:>3}".format(10 - 10, "x y"), 1000)


pid14 = os.fork()
if pid14 == 0:
    atexit._run_exitfuncs()
    sys.exit()
status15 = os.waitpid(pid14, 0)[1]
log(os.WIFEXITED(status15), os.WIFSIGNALED(status15), status15)
log("bc" in "a", (f"<{68}>").replace(TEXT[1], TEXT), [3, 0, 42, 1])
n16 = len(("100%").replace(TEXT[1], TEXT))
atexit.register(fail4, n16)
w17 = 2
while w17 > 0:
    w17 -= 1
    sys.stdout.flush()
    pid18 = os.fork()
    if pid18 == 0:
        if not "bc":
            d19 = {"x y": (7 ^ 5)}
            print(10)
        else:
            atexit.register(handler6, str(0) + "{}|{:>8}".format(n16, ""))
        atexit.register(log, (42, "x y"), "{}|{:>8}".format(len("a"), "a"))
        try:
            atexit.register(sys.exit, n16)
            log(atexit.unregister(n16))
            sys.exit("%s and %03d" % ("a", 3))
        except Exception:
            n20, t21 = n16, "é"[-1:]
            pass
        except Exception as e22:
            log(type(e22).__name__)
            raise ValueError("a", 3) from e22
        else:
            sys.stdout.write("%s and %01d" % ("100%", 0) + chr(10))
        finally:
            try:
                n23 = n16
            except (RuntimeError, KeyError) as e24:
                log(type(e24).__name__)
            atexit.register(lambda: log(3))
        log("100%", fail4(len("lost")))
        raise ArithmeticError("%s and %04d" % ("lost", n16))
    status25 = os.waitpid(pid18, 0)[1]
    log(os.WIFEXITED(status25), os.WIFSIGNALED(status25), status25)
try:
    TEXT()
except Exception as e26:
    log(str(e26))
except Exception as e27:
    log(str(e27))
    log(type(e27.__context__).__name__)
    thread28 = threading.Thread(target=fail4, args=(7,))
    thread28.start()
    time.sleep(0.2)
    raise IndexError("lost" + "it's")
finally:
    def f29(a30):
        try:
            sys.stderr.write("done" + "\n")
            x31 = fail4((7 | 3))
        except Exception as e32:
            log(type(e32).__name__)
            return a30
        finally:
            sys.stdout.write("{}|{:>6}".format(n16, "é"))
        return len("{}|{:>3}".format(1000, "x y"))
    if n16 < n16 <= n16:
        atexit.register(print, 0.1 + 0.2, (len([42, 255]), ",".join(["done", "done"])))
        with Manager1("it's") as m33, Manager1("100%"):
            if 5 < n16 <= 5:
                log((5, "lost"[-1:]), {"k": 3}, 255 >= 5 ** 25)
            elif True:
                d35 = {"done": (n16 if not [n16] else n16)}
            atexit.unregister(handler6)
    elif not "100%":
        atexit.register(handler6)
    else:
        n16 *= n16 + n16
if (False and 255 <= n16):
    signal.signal(signal.SIGINT, on_signal)
    os.kill(os.getpid(), signal.SIGINT)
os._exit(7)
