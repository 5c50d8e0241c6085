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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(IndexError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f3(a4):
    return 42


def f5(a6):
    try:
        for i7 in range(1):
            try:
                str(int("x1"))
            except Error1 as e8:
                log(type(e8).__name__, e8.args)
            except Exception as e9:
                log(type(e9).__name__)
            finally:
                atexit.register(Manager2("lost").__exit__, None, None, None)
                n10, t11 = i7, "a" * 0
            print("{}|{:>5}".format(10, "100%"), "{}|{:>1}".format(7 + a6, "done"), i7 / 4)
        [42, len(5)]
    except Exception as e12:
        log(type(e12).__name__)
    except KeyError as e13:
        log(type(e13).__name__)
        log(1)
        x14 = "" + 8
    except:
        n15 = len("bc") - a6
        raise Error1(a6)
    finally:
        atexit.register(lambda: log("x y" * 1))
    return a6


def handler16(value=None, tag="it's"):
    log("in handler 17", value, tag)
    os.kill(os.getpid(), signal.SIGKILL)


def handler18(value=None, tag="x y"):
    log("in handler 19", value, tag)
    sys.stdout.write("it's" + "lost")
    w20 = 1
    while w20 > 0:
        w20 -= 1
        try:
            try:
                l21 = [v for v in list(range(3, 8, 3)) if isinstance(v, int)]
                x22 = NUMBER[0]
            except KeyError as e23:
                log(str(e23))
            with Manager2("a"), Manager2("lost"):
                atexit.register(handler16, [10][::-1])
        except RuntimeError as e26:
            log(type(e26).__name__, e26.args)
        else:
            with Manager2("") as m27, Manager2("100%") as m28:
                log(15.5)
                continue
            continue


def handler29(value=None, tag="lost"):
    log("in handler 30", value, tag)
    def fail31(a32):
        raise RuntimeError("%s and %04d" % ("a", 5))
    for i33 in range(0):
        log([][:2])
        t34 = "{}|{:>4}".format(f5(i33), "bc")


thread35 = threading.Thread(target=handler29, args=(255,))
thread35.start()
thread35.join()
log(thread35.is_alive())
with Manager2("lost") as m36:
    atexit.register(handler16, f3(5) + f3(7))
    atexit.register(log, "bc" + "100%" + "", {"k": len([2, 0, 1, 255])})
n37, t38 = ("it's").count("x y"), ("100%").upper()
thread39 = threading.Thread(target=sys.exit, args=(n37,))
thread39.start()
thread39.join()
log(thread39.is_alive())
atexit.register(len, "x y", 1000)
w40 = 1
while w40 > 0:
    w40 -= 1
    atexit._run_exitfuncs()
