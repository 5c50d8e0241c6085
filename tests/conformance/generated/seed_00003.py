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


class Error1(Exception):
    pass


def f2(a3):
    atexit.register(lambda: log(len(sorted([42, a3, 255], reverse=True))))
    return len([a3][::2])


def f4(a5):
    print({"k": a5 - 3})
    return len(list(range(3, 8, 3)))


def handler6(value=None, tag="bc"):
    log("in handler 7", value, tag)
    w8 = 3
    while w8 > 0:
        w8 -= 1
        try:
            pass
        except Exception as e9:
            log(type(e9).__name__)
            log("100%" in "100%")
            x10 = 255 + (5 // 0)
        d11 = {"x y": 5}
        continue
    try:
        log(
            "bc",
            42 + 10 + "lost",
        )
    except BaseException as e12:
        log(type(e12).__name__)
        try:
            print(5 * 0 * len([1000, 2]), isinstance(7, int), ",".join(["{}|{:>3}".format(0, "it's"), str([])]))
            len("") + "lost"
        except OSError as e13:
            log(type(e13).__name__, e13.args)
    l14 = [v for v in [x * 2 for x in range(0) if x % 2 == 0] if isinstance(v, int)]


sys.stdout.flush()
pid15 = os.fork()
if pid15 == 0:
    if 1 < 10 <= 42:
        try:
            print(f2(0))
            raise KeyError("two\nlines" + "")
        finally:
            log([3][::-1])
            atexit.register(int, "bc", 42)
        atexit.register(handler6, tag=",".join(["lost", "it's"]))
    try:
        raise RuntimeError("done")
    except Exception as e16:
        log(str(e16))
        if 2 < 42 <= 255:
            if "it's" in "a":
                print([5], ((7 & 3) if (1000 < 3 or isinstance(10, str)) else ("it's").count("it's")))
                log((not [255, 1, 1] and isinstance(7, str)), "%s and %01d" % ("it's", f4(3)))
            else:
                n17 = f2(7 * 255)
        elif f4(1) == f4(7):
            print("{}|{:>2}".format(0 * 1000, "x y"))
    except (ArithmeticError, IndexError) as e18:
        log(str(e18))
    else:
        atexit.register(handler6, ("%s and %03d" % ("100%", 42)).strip())
    finally:
        atexit.register(log, "a", 1)
        atexit.register(log, "%s and %04d" % ("%s and %03d" % ("done", 255), f2(7)), [])
    if 1 < 1 <= 1:
        log(5, ("done").title())
    elif len("done") < 42:
        n19, t20 = len([255]), ("a").strip()
    raise Error1("a")
    os._exit(4)
status21 = os.waitpid(pid15, 0)[1]
log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
def f22(a23):
    return (("done").upper()).count("100%")
log((1 - 0 if 2 < 5 <= 10 else f4(1)))
for i24 in range(0):
    sys.stderr.write(("it's").replace(TEXT[1], TEXT) + "\n")
sys.stderr.write(("bc").strip() + "\n")
atexit.register(log, len("it's") - (2 if "done" in "a" else 1), {"k": f22(10)})
pid25 = os.fork()
if pid25 == 0:
    thread26 = threading.Thread(target=handler6, args=(42,))
    thread26.start()
    thread26.join()
    log(thread26.is_alive())
    os._exit(2)
status27 = os.waitpid(pid25, 0)[1]
log(os.WIFEXITED(status27), os.WIFSIGNALED(status27), status27)
n28, t29 = 255 * 2, "bc"[::-1]
raise Error1(("100%").replace(TEXT[1], TEXT))
