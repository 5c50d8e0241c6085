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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    def __init__(self, *args):
        LookupError.__init__(self, *args)
        self.extra = 3


class Error2(Error1):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def handler4(value=None, tag="lost"):
    log("in handler 5", value, tag)
    try:
        pass
    finally:
        try:
            atexit.register(log, "a"[1:], "%s and %04d" % (f"<{13!r}>", len("it's")))
            d6 = {"": ("100%").count("")}
            [0, 2, 1000, 5].qqq.www
        except ZeroDivisionError:
            atexit.register(print, [(x, x * x) for x in [1, 0] if x != 2], 1000)
            try:
                atexit.register(print, 49.5, 54.5)
                n7, t8 = 2, "a" + "100%"
                raise Error1(1) from ValueError
            except BaseException as e9:
                log(str(e9))
                sys.stderr.write("two\nlines" + "\n")
            finally:
                atexit.register(sys.exit, 2)
                t10 = "{}|{:>6}".format(255, "a")
                int("")
        else:
            sys.stdout.write("-".join(["it's", "é"]) + chr(10))
    n11 = 7
    d12 = {"done": len([3, n11])}


for i13 in range(2):
    n14 = len(f"<{i13!r}>")
    atexit.register(Equal3(1))
signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
if ("bc").count("") > ("100%").count("x y"):
    sys.stdout.write("%s and %03d" % ("", 7) + chr(10))
    print([1000, 255][::-1])
else:
    sys.stderr.write(repr([2, 42]) + "\n")
atexit._run_exitfuncs()
thread15 = threading.Thread(target=sys.exit, args=(255,))
thread15.start()
thread15.join()
log(thread15.is_alive())
print([1000, 10, 42], [5, 0, 3], (5 if "two\nlines" in "100%" else 42) - ("a").count("two\nlines"))
atexit._run_exitfuncs()
try:
    print(7, "a")
    atexit.register(lambda: log({"k": len([42, 1, 42, 1000])}))
    x16 = log("", zzz(1))
except Exception as e17:
    log(type(e17).__name__)
    log(type(e17.__context__).__name__)
    raise Error1
except:
    atexit.register(print, sum([255 + 1000, (1 if not [10] else 255)]), "%s and %05d" % ("-".join(["a", "two\nlines"]), 10 * 2))
else:
    atexit.unregister(log)
os._exit(1)
