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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Class3(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def f4(a5):
    if a5 == (lambda v, w=3: v + w)(10):
        n6 = a5
        try:
            raise Error1()
        except Exception as e7:
            log(str(e7))
            x8 = {"done": n6}[None]
        else:
            l9 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
        return a5
    elif 7 < 3 <= a5:
        try:
            with open("a.txt", "w") as file10:
                file10.write("100%" + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            with Manager2("two\nlines"):
                print({"k": ("two\nlines").count("done")}, list(reversed([a5, a5])), (("it's").replace(TEXT[1], TEXT)).replace(TEXT[1], TEXT))
                l12 = [v for v in sorted([42, 10, a5, a5], reverse=True) if isinstance(v, int)]
            a5 - 5 + (1 < "it's")
        except IndexError:
            n13, t14 = 1, f"<{a5!s}>"
            n15 = 10
        except ZeroDivisionError as e16:
            log(type(e16).__name__)
            log(type(e16.__context__).__name__)
            print(not "done", 45.5)
        finally:
            sys.stdout.write("two\nlines" * 0 + chr(10))
            with Manager2("done") as m17, Manager2("a"):
                atexit.register(log, sum([sum([42, 1]), a5 * a5]), {"k": 2})
                t19 = ("é").strip() + "%s and %02d" % ("100%", 255)
        return a5 + a5
    else:
        try:
            atexit.register(lambda: log(a5 + a5 - (a5 & 2)))
            raise TypeError(2) from None
        except Exception:
            with Manager2("two\nlines"), Manager2("x y") as m21:
                l22 = [v for v in [a5] if isinstance(v, int)]
                return a5 * 0
            raise OSError(("bc").upper())
        finally:
            sys.stdout.write(str(("x y").split("x")))
            log((len([a5, 7]), f"<{a5!s}>"))
    return max([(a5 % 10), a5 - a5])


def fail23(a24):
    x25 = (NUMBER[5](2)
        if not ""
        else NUMBER[5](2))


def fail26(a27):
    if (a27 if True else a27) == (1000 if "" in "lost" else a27):
        try:
            raise Error1(repr([]))
        except IndexError as e28:
            log(type(e28).__name__, e28.args)
            raise KeyError() from e28
        except (TypeError, KeyError) as e29:
            log(type(e29).__name__, e29.args)
            log(json.dumps([(a27 if a27 < a27 <= 2 else 10), "", None, 10 != (5 if 42 < a27 <= 255 else a27), {"k": 5}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        finally:
            l30 = [v for v in [0, a27][1:] if isinstance(v, int)]
            o31 = Class3(f4(a27))
            log(o31, o31.add(10))
    else:
        log("two\nlines", list(reversed([a27, 3, 1000, a27])), "{}|{:>3}".format(1 - a27, ""))
    raise Error1(("100%").strip())


def handler32(value=None, tag="it's"):
    log("in handler 33", value, tag)
    assert (3 if "it's" in "" else 42) == None, ("é").center(7)


thread34 = threading.Thread(target=handler32, args=(5,))
thread34.start()
thread34.join()
log(thread34.is_alive())
sys.stderr.write("%x %o" % (20, 42) + "\n")
l35 = [v for v in sorted([]) if isinstance(v, int)]
sys.stderr.write("%s and %03d" % ("x y", 255) + "\n")
process36 = multiprocessing.get_context("fork").Process(target=handler32, args=(1000,))
process36.start()
process36.join()
log(process36.exitcode)
o37 = Class3(1000)
log(o37, o37.add(3))
with open("b.txt", "w") as file38:
    file38.write("{:,}".format(2) + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
log(atexit.unregister(255))
