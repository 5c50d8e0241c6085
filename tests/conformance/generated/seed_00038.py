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
    raise KeyError(2)


class Error1(RuntimeError):
    def __str__(self):
        return "100%" + repr(self.args)


class Error2(TypeError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    log(list(reversed([])), ", ".join(["two\nlines" + "bc", "{}|{:>4}".format(2, "it's")]))
    a5 + ({"lost": a5}["missing"])


def handler6(value=None, tag="bc"):
    log("in handler 7", value, tag)
    atexit.register(fail4, 7)
    try:
        try:
            x8 = fail4(10)
        except Exception as e9:
            log(type(e9).__name__)
            sys.stdout.write("bc" + chr(10))
        except Exception as e10:
            log(type(e10).__name__)
            raise OSError(max([3, 42])) from e10
    except Exception as e11:
        log(type(e11).__name__)
        log(type(e11.__context__).__name__)
    except ArithmeticError as e12:
        log(type(e12).__name__)
        raise Error1("it's" + "") from None
    raise Error2


signal.signal(signal.SIGTERM, on_signal)
os.kill(os.getpid(), signal.SIGTERM)
n13 = 2
l14 = [v for v in list(range(3, 9, 1)) if isinstance(v, int)]
w15 = 1
while w15 > 0:
    w15 -= 1
    thread16 = threading.Thread(target=sys.exit, args=(n13,))
    thread16.start()
    thread16.join()
    log(thread16.is_alive())
    sys.exit([])
sys.stdout.write("100%")
atexit.register(handler6)
sys.stdout.flush()
pid17 = os.fork()
if pid17 == 0:
    sys.stdout.flush()
    try:
        n18, t19 = n13 - n13, "{}|{:>5}".format(n13, "")
        try:
            atexit.register(print, n18, "é")
            log(0.1 + 0.2, "two\nlines" in t19, sum([3 + n18, 9 ** 36]))
        finally:
            w20 = 1
            while w20 > 0:
                w20 -= 1
                print(2, {"k": n13}, sep="", end="\n")
            try:
                print(1000, len("done") <= n18, sep="", end="\n")
                atexit.register(print, ((t19).count(""), "{}|{:>7}".format(10, t19)), t19)
                x21 = n18 + ("a".qqq.www)
            except Exception as e22:
                log(type(e22).__name__, e22.args)
                l23 = [v for v in [n18, 1, n13, n18] if isinstance(v, int)]
            finally:
                t24 = "%s and %04d" % (", ".join(["", t19]), (n18 if t19 in t19 else 0))
                log({"k": n13 + 1000}, {"k": len(l14)}, l14)
        raise Error1(",".join(["lost", "lost"]))
    finally:
        try:
            t25 = "é"[1:3]
            sys.stdout.write((t25).upper())
            raise Error1(t25) from ValueError
        except Error2 as e26:
            log(type(e26).__name__)
            sys.stdout.flush()
        finally:
            for i27 in [1, 2]:
                atexit.register(lambda: log((n13, "%s and %05d" % ("it's", n13))))
                sys.stdout.write("it's" + "done" + chr(10))
    for i28 in (n13, 42):
        w29 = 3
        while w29 > 0:
            w29 -= 1
            l14.append(len("it's"))
            l14.append(("it's").count("lost"))
        l14.append(5 + i28)
        continue
    os._exit(3)
status30 = os.waitpid(pid17, 0)[1]
log(os.WIFEXITED(status30), os.WIFSIGNALED(status30), status30)
