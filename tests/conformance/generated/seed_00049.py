from __future__ import print_function

import atexit
import json
import multiprocessing
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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    atexit.register(log, a3 + a3 - a3, sum([a3, a3]))
    return a3


def f4(a5):
    return (f2(1000) if isinstance(a5, int) else a5)


def fail6(a7):
    if f2(a7) > 1:
        try:
            raise KeyboardInterrupt
        except SystemExit as e8:
            log(type(e8).__name__, e8.args)
            gone9 = 255
            del gone9
            return a7
        except NameError as e10:
            log(str(e10))
            x11 = ("a").count("done") + (os.remove("missing.txt"))
    else:
        n12 = 0
    a7 + (sum([1, TEXT]))


def handler13(value=None, tag="100%"):
    log("in handler 14", value, tag)
    raise TypeError(0 - 10)


def handler15(value=None, tag="lost"):
    log("in handler 16", value, tag)
    for i17 in (1, 1000):
        if isinstance(10, int):
            atexit.register(Equal1(3))
            continue
        elif True:
            try:
                sys.stdout.flush()
                print((", ".join(["x y", "a"])).strip())
            except Exception as e18:
                log(type(e18).__name__, e18.args)
            (2 +
                (fail6(f4(2))))
        else:
            t19 = "%s and %04d" % ("{}|{:>6}".format(i17, "100%"), (i17 if True else 10))
    else:
        n20, l21 = 0 - 7, list(range(2))
        {"k": n20, "l": TEXT[None]}
    print({"k": len([0, 2])}, "done")
    try:
        print([7, 2, 5, 7][:2])
        x22 = zzz + 1
    except Exception as e23:
        log(type(e23).__name__, e23.args)
        log(1)
    else:
        n24, l25 = 10, list(range(3))


log(json.dumps([f4(255), ("100%").ljust(3), None, (isinstance(255, int) or 0 < 3 <= 2), {"k": 3}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
for i26 in (7, 7):
    print(("x y").ljust(3), ("two\nlines").rjust(7))
    with open("b.txt", "a") as file27:
        file27.write("done"[1:3] + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    break
else:
    sys.stderr.write(""[::-1] + "\n")
atexit.register(handler13, [42, 2, 3])
w28 = 1
while w28 > 0:
    w28 -= 1
    log(json.dumps([42, "{}|{:>1}".format(1, "two\nlines"), None, (False or True), {"k": 3}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
sys.stdout.flush()
pid29 = os.fork()
if pid29 == 0:
    thread30 = threading.Thread(target=handler13, args=(5,))
    thread30.start()
    thread30.join()
    log(thread30.is_alive())
    l31 = [v for v in [x for x in range(5)] if isinstance(v, int)]
    with open("b.txt", "w") as file32:
        file32.write(("bc").upper() + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    os._exit(6)
status33 = os.waitpid(pid29, 0)[1]
log(os.WIFEXITED(status33), os.WIFSIGNALED(status33), status33)
w34 = 1
while w34 > 0:
    w34 -= 1
    atexit._run_exitfuncs()
    atexit.register(sys.exit, "done")
