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


def handler2(value=None, tag=""):
    log("in handler 3", value, tag)
    atexit._clear()
    5 + 1 + ([1000, 255, 5].nothing)
    os.kill(os.getpid(), signal.SIGKILL)


def handler4(value=None, tag="done"):
    log("in handler 5", value, tag)


def handler6(value=None, tag="100%"):
    log("in handler 7", value, tag)
    sys.stdout.flush()
    log((len([0]), "-".join(["a", "a"])))
    print((len("done"), "{}|{:>4}".format(42, "lost")), 6 ** 37)


n8 = 1 + 0
sys.stderr.write("two\nlines" + "\n")
try:
    x9 = log("é", (lambda v: v.bb)(0))
except Error1:
    thread10 = threading.Thread(target=log, args=(n8,))
    thread10.start()
    thread10.join()
    log(thread10.is_alive())
    try:
        sys.stdout.flush()
        raise Error1("100%" + "a")
    except BaseException as e11:
        log(type(e11).__name__, e11.args)
except Exception as e12:
    log(type(e12).__name__)
except:
    log((2, "" + "two\nlines"), "%s and %02d" % ("%s and %05d" % ("x y", n8), n8))
else:
    atexit.register(handler2, {"k": 255})
    raise Error1()
finally:
    thread13 = threading.Thread(target=log, args=(n8,))
    thread13.start()
    time.sleep(0.2)
    if (n8 != n8 or 42 == 5):
        log(atexit.unregister(n8))
    else:
        print(1)
sys.stderr.write(", ".join(["a", "x y"]) + "\n")
for i14 in [1, 2]:
    try:
        log(
            "a",
            [n8, i14, i14, n8][9],
        )
    except (ZeroDivisionError, KeyError) as e15:
        log(type(e15).__name__, e15.args)
        for i16 in (n8, i14):
            sys.stdout.write("{}|{:>2}".format(i16, "é") + chr(10))
            atexit.register(handler2, (True or i14 == 1))
            continue
    except BaseException as e17:
        log(type(e17).__name__)
        w18 = 3
        while w18 > 0:
            w18 -= 1
            for i19 in (i14, 255):
                n20, t21 = n8, "%s and %03d" % ("bc", n8)
            sys.exit("x y" + "two\nlines")
    sys.unraisablehook = unraisable
try:
    try:
        (1 +
            (42 < "x y"))
    except Error1 as e22:
        log(str(e22))
        log(type(e22.__context__).__name__)
        raise
    except Exception:
        n23 = n8
        raise
    else:
        print(42 <= len([n8, n8, n8, n8]))
    raise Error1(n8)
except Exception as e24:
    log(type(e24).__name__)
    atexit.register(handler6)
else:
    pid25 = os.fork()
    if pid25 == 0:
        try:
            print("lost"[1:3], list(range(0, 3, 3)))
            (10 if undefined + 1 else n8)
        except SystemExit as e26:
            log(type(e26).__name__, e26.args)
            raise Error1("é" + "bc") from e26
        except Error1:
            d27 = {"100%": n8}
            raise Exception("%s and %01d" % ("é", n8)) from OSError(("a").replace(TEXT[1], TEXT))
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    status28 = os.waitpid(pid25, 0)[1]
    log(os.WIFEXITED(status28), os.WIFSIGNALED(status28), status28)
print(sorted([n8, 5, n8], key=lambda v: -v), n8 + 3 < n8 - n8, sep="", end="\n")
raise Error1("a", 10)
