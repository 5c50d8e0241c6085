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
    atexit.register(log, kind.__name__)


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
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def fail3(a4):
    t5 = "lost"
    a4 / len([])


def fail6(a7):
    print((str([10, 7])).count("it's"))
    x8 = a7 * a7 + ([a7, 7, a7][100])


def handler9(value=None, tag="bc"):
    log("in handler 10", value, tag)
    sys.stdout.flush()


def handler11(value=None, tag="it's"):
    log("in handler 12", value, tag)
    x13 = log("bc", NOTHING[5](2))


def fail14(a15):
    sys.exit("{}|{:>4}".format(a15, "lost"))
def fail16(a17):
    x18 = a17 - 3 / 0
sys.stdout.flush()
pid19 = os.fork()
if pid19 == 0:
    try:
        try:
            raise Exception(str(255))
        except RuntimeError:
            atexit.register(print, {"k": 7 - 3}, "it's")
            for i20 in [1, 2]:
                sys.stdout.write("100%" + chr(10))
        except:
            n21 = len([]) - (7 ^ 2)
            x22 = [n21, fail3(len([2]))]
        [255, 1 < ""]
    finally:
        if ("x y" in "a" or "bc" in "é"):
            try:
                print([len(w) for w in "x,y".split()])
            except BaseException as e23:
                log(str(e23))
            try:
                atexit.register(print, f"<{10}>", "{}|{:>1}".format((5 if False else 5), "a"))
                n24 = (2 if isinstance(42, int) else 2 + 2)
                "".nothing
            except Exception:
                atexit.register(handler9, None)
                print({"k": len([])}, [len(w) for w in "a bb ccc".split()])
            else:
                l25 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
            finally:
                atexit.unregister(sys.exit)
                sys.stderr.write("done" * 3 + "\n")
        atexit.register(Manager1("lost").__exit__, None, None, None)
    os._exit(8)
status26 = os.waitpid(pid19, 0)[1]
log(os.WIFEXITED(status26), os.WIFSIGNALED(status26), status26)
atexit.register(print, f"<{9!r}>", ("%s and %04d" % ("done", 42)).count("lost"))
if (1000 < 1000 <= 255 or isinstance(255, int)):
    with Manager1("done"), Manager1("x y") as m28:
        try:
            atexit.register(handler11)
        except Exception:
            print((len([1, 1000, 42, 1]) if not "bc" else ("lost").count("")), "%s and %05d" % ("{}|{:>3}".format(1, "lost"), 255 + 1000))
            x29 = log("bc", TEXT(1))
    sys.stderr.write("a" + "\n")
elif len([3, 255, 1]) <= max([42, 3]):
    if 1000 < 0 <= 255:
        print([7], f"<{38}>")
thread30 = threading.Thread(target=handler11, args=(2,))
thread30.start()
thread30.join()
log(thread30.is_alive())
{"lost": 1000}["missing"]
