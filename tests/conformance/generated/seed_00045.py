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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


def fail1(a2):
    sys.stdout.write(("two\nlines").strip())
    log("a", NOTHING())


def fail3(a4):
    sys.stderr.write(repr([a4, 255]) + "\n")
    raise IndexError(("a").count(""))


def handler5(value=None, tag="100%"):
    log("in handler 6", value, tag)


t7 = "%s and %05d" % (("").title(), 0)
signal.signal(signal.SIGUSR2, on_signal)
os.kill(os.getpid(), signal.SIGUSR2)
for i8 in range(3):
    if not "two\nlines":
        t9 = ("" + t7).upper()
    elif True:
        atexit.register(lambda: log(sorted([i8, i8, i8])))
        x10 = missing_name + 1
    else:
        try:
            atexit.register(lambda: log("{}|{:>1}".format(len([i8, i8, 255]), t7)))
            print(list(reversed([])), ("done").count("done") - 255 * i8)
            raise Exception("{}|{:>4}".format(i8, "a"))
        finally:
            t11 = "{}|{:>1}".format(255, t7) + "%s and %04d" % ("done", 2)
            for i12 in (i8, i8):
                atexit.register(log, "{}|{:>4}".format(1, "it's"), t7 * 0)
                atexit.register(sys.exit, 42)
        break
    thread13 = threading.Thread(target=log, args=(7,))
    thread13.start()
    thread13.join()
    log(thread13.is_alive())
    break
print(str(list(range(1, 7, 1))), ("%s and %03d" % (t7, 5)).count(t7))
print(t7)
sys.exit([2])
