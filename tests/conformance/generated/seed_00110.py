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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    def __str__(self):
        return "x y" + repr(self.args)


def fail2(a3):
    try:
        [a3, dict(**NOTHING)]
    except Error1 as e4:
        log(type(e4).__name__)
        return 1
    except Exception as e5:
        log(type(e5).__name__)
        raise Error1("bc")
    assert len("100%") == None, f"<{a3!s}>"


def fail6(a7):
    try:
        ("two\nlines").count("bc") + ({"bc": 0}[0])
    except ArithmeticError:
        log(json.dumps([len([a7, 7, a7, a7]), "x y", None, False, {"k": a7}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    except Exception as e8:
        log(type(e8).__name__, e8.args)
        try:
            5 + "é"
        except LookupError:
            atexit.register(log, "bc"[1:], 0)
            atexit.register(print, [-x for x in range(2)], a7 == a7)
        finally:
            sys.stdout.write(("two\nlines").strip())
            atexit.register(sys.exit, a7)
            sys.exit(-1)
        return sum([a7, 255])
    finally:
        try:
            raise ArithmeticError()
        except SystemExit as e9:
            log(type(e9).__name__)
            log(type(e9.__context__).__name__)
            atexit.register(sys.exit, 2)
        except KeyError as e10:
            log(str(e10))
        if not [7, 10, a7, a7]:
            try:
                n11 = (a7 * a7 if True else int("42"))
            finally:
                log("two\nlines", (len([1000]), "%x %o" % (62, 76)))
        else:
            atexit.register(max, [])
    (5 +
        (NOTHING[5](2)))


def handler12(value=None, tag="done"):
    log("in handler 13", value, tag)
    n14, *l15 = len([]), 255, 42
    t16 = f"<{l15!r}>"
    print(n14 < 42 <= 5, None, sep="", end=";")
    raise KeyError()


def handler17(value=None, tag="a"):
    log("in handler 18", value, tag)
    d19 = {"done": 3}
    try:
        pass
    except KeyError as e20:
        log(str(e20))
        if False:
            if isinstance(255, (str, list)):
                d19["done"] = (3 // 3)
                log(sorted(d19.items()))
                n21 = len("{}|{:>1}".format(42, "lost"))
            else:
                t22 = "%s and %01d" % (f"<{51!s}>", len("it's"))
            print(len(("a").upper()), len(str([10, 5, 1, 7])), sep=", ", end="\n")
    else:
        for i23 in [1, 2]:
            atexit.register(handler12)
            try:
                len(str(json.dumps({1: len}))) + 7
            except (Exception, Exception) as e24:
                log(str(e24))
                print(sorted([i23, 0, i23, 7], key=lambda v: -v), {"k": i23}, {"k": 8 ** 21})
    finally:
        atexit.register(handler12, tag=", ".join(["100%", "it's"]))
        d25 = {"": max([255, 1])}


def handler26(value=None, tag="it's"):
    log("in handler 27", value, tag)
    print([len(w) for w in "x,y".split()], len([]) > 7 * 7)
    n28 = (("lost").strip()).count("two\nlines")
    assert len([10, n28]) == None, ("a").upper()
    os.kill(os.getpid(), signal.SIGTERM)


print(0, "é"[:2])
for i29 in (42, 1000):
    print({"k": len("done")}, (i29, "é"))
    continue
atexit._run_exitfuncs()
sys.stdout.flush()
pid30 = os.fork()
if pid30 == 0:
    atexit.register(log, not "", "%s and %04d" % ("{}|{:>7}".format(2, "bc"), 1000 + 10))
    try:
        pass
    finally:
        l31 = [v for v in [7, 5, 255, 1000][-2:] if isinstance(v, int)]
        l31.append((3 & 4))
    atexit.register(lambda: log(0.1 + 0.2))
    sys.exit(42)
status32 = os.waitpid(pid30, 0)[1]
log(os.WIFEXITED(status32), os.WIFSIGNALED(status32), status32)
atexit.unregister(sys.exit)
n33, *l34 = [1000, 3, 0][1], 5, 3
pid35 = os.fork()
if pid35 == 0:
    try:
        w36 = 1
        while w36 > 0:
            w36 -= 1
            pass
            atexit.register(lambda: log([n33, n33, n33]))
        print("{}|{:>7}".format(n33, "x y"), 0, sep=", ", end="\n")
        raise KeyboardInterrupt(1)
    finally:
        log(4 ** 31 - [n33, 10, 5][True])
    print([n33, n33, n33][True], 255, [n33, n33, 42, 10])
    log(
        "x y",
        {"done": n33}[0],
    )
    os.kill(os.getpid(), signal.SIGKILL)
status37 = os.waitpid(pid35, 0)[1]
log(os.WIFEXITED(status37), os.WIFSIGNALED(status37), status37)
