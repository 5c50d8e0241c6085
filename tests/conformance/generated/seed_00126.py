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


class Error1(ZeroDivisionError):
    pass


def fail2(a3):
    assert a3 == None, ""[1:]


def handler4(value=None, tag="bc"):
    log("in handler 5", value, tag)
    n6 = 5 * 255
    try:
        sys.stdout.write("")
    except Exception:
        n6 *= 1 * 7
        try:
            try:
                log(atexit.unregister(42))
                exit()
            except Exception:
                log("100%" in "a", 0)
                atexit.register(len, "100%", n6)
            except RuntimeError as e7:
                log(type(e7).__name__)
                atexit.register(log, 1000 * 10 < n6, n6)
                raise RuntimeError("é", n6) from None
            x8 = [3, n6, 255][100]
        except SystemExit:
            try:
                l9 = [v for v in list(reversed([1, n6, 42, n6])) if isinstance(v, int)]
                raise Error1("100%")
            except Error1:
                t10 = f"<{n6}>"
            else:
                n11 = n6
            atexit.register(lambda: log(n6))
        finally:
            try:
                atexit.unregister(log)
                l12 = [v for v in list(range(0, 8, 3)) if isinstance(v, int)]
                raise Error1
            except Exception as e13:
                log(type(e13).__name__, e13.args)
                raise Error1("x y", 1000) from None
            else:
                sys.stdout.write("it's" * 2 + chr(10))
                raise OSError("{}|{:>6}".format(0, "x y"))
            for i14 in [1, 2]:
                atexit.register(fail2, 1 * i14)
                t15 = f"<{n6!r}>"
            else:
                atexit.register(lambda: log(0.1 + 0.2))
                raise RuntimeError(f"<{n6!r}>")


thread16 = threading.Thread(target=log, args=(1000,))
thread16.start()
thread16.join()
log(thread16.is_alive())
def f17(a18):
    return 255
sys.stdout.write(repr(5) + chr(10))
if isinstance(5, str):
    sys.stdout.write("a" + "")
os.kill(os.getpid(), signal.SIGINT)
