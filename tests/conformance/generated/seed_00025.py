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


class Error1(OSError):
    pass


class Error2(ArithmeticError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Class4(object):
    shared = [3, 1, 10, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return "x y".nothing


class Class5(Class4):
    shared = [5, 2, 3, 1]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return -"a"


def handler6(value=None, tag=""):
    log("in handler 7", value, tag)
    for i8 in [1, 2]:
        try:
            t9 = "%s and %05d" % ("%s and %02d" % ("lost", i8), 2)
            try:
                log("%s and %03d" % (",".join([t9, "a"]), 0))
                atexit.register(log, ((i8 if t9 in t9 else i8) // 10), i8 * 1.5)
                raise IndexError(t9)
            except Exception as e10:
                log(str(e10))
                log("{:,}".format(255), 7)
                continue
            except Exception as e11:
                log(str(e11))
                print("lost", sum([i8 - i8, [i8, i8, 7][True]]), sep="-", end="\n")
            finally:
                atexit.register(print, not "lost", (255 - i8, "a"))
            continue
        except Exception:
            try:
                print("é" in "é", list(reversed([i8, 10, i8])))
                raise
            finally:
                print({"k": len([i8, i8])}, {"k": len([2, 2])}, sep=", ", end=";")
                o12 = Class4((lambda v, w=5: v + w)(5))
                log(o12, o12.add(3))
        except BaseException as e13:
            log(type(e13).__name__, e13.args)
            log(json.dumps([(i8 & 2), repr(i8), None, not "it's", {"k": i8}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            break
        finally:
            w14 = 1
            while w14 > 0:
                w14 -= 1
                atexit.register(print, (lambda v, w=8: v + w)(i8), ("lost").ljust(5))
                log(json.dumps([i8, "%s and %05d" % ("bc", i8), None, i8 >= i8 + 3, {"k": 10}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                break
        continue
    try:
        l15 = [v for v in [x + 1 for x in range(5) if x != 2] if isinstance(v, int)]
        [1000, [0, 3, 7, 42] + None]
    except BaseException:
        print(len("%r %s" % ([2, 255], "two\nlines")), {"k": (0 if "a" in "a" else 5)}, sep="", end=";")
    except Exception as e16:
        log(type(e16).__name__, e16.args)
        atexit.register(print, len("{}|{:>8}".format(3, "100%")), None)
    except:
        log(atexit.unregister(42))
    with Manager3("é") as m17:
        atexit.register(print, str(("bc").endswith("x")), ([1, 5, 255][True], "two\nlines"))
        atexit.register(log, len([2][::2]), "")


def handler18(value=None, tag="bc"):
    log("in handler 19", value, tag)
    try:
        if isinstance(10, int):
            sys.stdout.write("%s and %02d" % ("it's", 255))
            if ("lost" in "100%" or "lost" in "bc"):
                print([3, 1000, 1000])
                atexit.register(print, 42, "%s and %05d" % ("%s and %03d" % ("é", 3), 5 * 3))
            else:
                atexit.register(log, ("it's").count("lost") + 5 ** 6, [])
        else:
            print(list(range(0, 9, 3)), "{}|{:>8}".format([5, 10, 42][0], "a"), sep="", end=";")
        NOTHING()
    except BaseException:
        n20 = (("").count("é") ^ 9)
    except OSError:
        sys.stderr.write("{}|{:>5}".format(5, "") + "\n")
        atexit.register(handler6, tag="a")
    finally:
        log(1 * 1.5)
    log(1000 * 42, f"<{8}>", 5 * 1.5)
    os.kill(os.getpid(), signal.SIGTERM)


with Manager3("é") as m21, Manager3("it's"):
    print("x y", "two\nlines", sep="-", end="\n")
if 1000 < 5 <= 0:
    if 5 < 2 <= 1000:
        log(3 - 255 <= 0, 2 ** 31)
    log("%5.2f|%-6s|" % (4.25, "bc"))
else:
    if not "two\nlines":
        log(list(reversed([10, 3, 0, 42])), len("done") * (3 & 5), [len(w) for w in "x,y".split()])
    elif not []:
        n23, t24 = 255 - 7, ("lost").zfill(5)
    else:
        atexit.unregister(handler6)
o25 = Class5(42)
log(o25, o25.add(42))
process26 = multiprocessing.get_context("fork").Process(target=handler6, args=(10,))
process26.start()
process26.join()
log(process26.exitcode)
o27 = Class5(0)
log(o27, o27.add(1))
log((not [] or not "done"), [2, 10, 3, 0][::2])
def f28(a29):
    log("%s and %05d" % (f"<{a29}>", (255 | 4)), (a29 % -4), "%s and %01d" % ("%s and %02d" % ("100%", a29), o25.n))
    return a29
raise Error2("%s and %04d" % ("a", 2))
