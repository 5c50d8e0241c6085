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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(LookupError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f3(a4):
    log("100%", isinstance(7, int), (a4 * a4, "{:,}".format(10)))
    return 42


def f5(a6):
    atexit.register(lambda: log((len([1, a6, a6, a6]), ", ".join(["two\nlines", "done"]))))
    return sum([a6, a6])


def fail7(a8):
    sys.exit(f5(1000))


def handler9(value=None, tag="a"):
    log("in handler 10", value, tag)
    for i11 in (1000, 255):
        for i12 in (i11, i11):
            log(json.dumps([len([i12, i11]), "{}|{:>2}".format(255, "a"), None, "" in "two\nlines", {"k": 3}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        with Manager2("bc"), Manager2("bc") as m14:
            try:
                pass
            finally:
                log((""[:2]).count("x y"), (1000, "bc"), "{}|{:>7}".format(2, "100%"))
                atexit.register(log, 5, "%s and %02d" % ("done", (i11 | 6)))
            if isinstance(i11, int):
                sys.stdout.write(("lost").title())
            elif 1000 * i11 != len([i11, i11, i11]):
                log(str(("two\nlines").endswith("a")), ("{}|{:>3}".format(i11, "lost")).upper())
                continue
            else:
                with open("b.txt", "w") as file15:
                    file15.write("done" + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            continue
        continue
    n16 = len("bc") - len("lost")
    raise Exception(str(("two\nlines").startswith("x")))


def handler17(value=None, tag="a"):
    log("in handler 18", value, tag)
    class Local19(object):
        field = 3
    with Manager2("a"):
        atexit.register(handler9, tag="%x %o" % (43, 46))
        sys.stdout.write("x y")


def handler21(value=None, tag="lost"):
    log("in handler 22", value, tag)
    sys.exit(sum([3, 42]))


t23 = "it's"
atexit.register(log, [255, 255], abs(-3) * (7 if False else 0))
sys.stdout.write("{}|{:>6}".format(0, t23) + chr(10))
w24 = 3
while w24 > 0:
    w24 -= 1
    try:
        log([0][1:], len([5]) - 2, {"k": 255 - 10})
        raise RuntimeError((0 & 6))
    except Exception:
        try:
            x25 = log(
                "",
                t23 + 9,
            )
        except BaseException as e26:
            log(str(e26))
            if 42 < 10 <= 3:
                log([x % 3 for x in range(3)], ",".join(["{}|{:>4}".format(7, "x y"), ("a").upper()]), t23)
                continue
            else:
                atexit.register(handler9, t23)
        except Exception:
            log(len([]) - len("x y"), False, 42 + 1 + 5 * 7)
            break
        finally:
            print(list(range(3, 8, 2)), False)
        sys.stdout.flush()
        break
    except:
        for i27 in range(0):
            if isinstance(i27, str):
                with open("a.txt", "w") as file28:
                    file28.write("%s and %04d" % ("two\nlines", 255) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            elif t23 in "x y":
                log((f5(i27), (t23).title()), (t23).count(t23))
                break
            w29 = 3
            while w29 > 0:
                w29 -= 1
                atexit.register(sys.exit, 42)
        else:
            t30 = str(sorted([255, 1000, 2]))
            raise
    finally:
        print(len([3, 0, 10, 1000]))
print({"k": 5})
atexit.register(sys.exit, 1)
try:
    log(([1, 2, 1][0], t23))
except Exception as e31:
    log(type(e31).__name__, e31.args)
    gone32 = 1000
    del gone32
else:
    log("{0}{0!r}".format("two\nlines"))
finally:
    try:
        sys.stdout.write("" * 0 + chr(10))
        atexit.register(handler17)
        len([0, 5, 0]) + (int([]))
    except SystemExit:
        t33 = t23
        x34 = (255 +
            (sum([1, TEXT])))
    except KeyError as e35:
        log(str(e35))
    finally:
        try:
            with Manager2("x y") as m36:
                sys.stderr.write(t23 + "\n")
            try:
                log(42, "-".join(["%s and %05d" % (t23, 1000), "%s and %01d" % (t23, 3)]), True)
                log(t23[-1:], "%s and %04d" % (t23, 255))
                assert (lambda v, w=8: v + w)(1000) == None, (t23).strip()
            except SystemExit as e37:
                log(type(e37).__name__, e37.args)
                atexit.register(log, sum([10 - 1000, 1]), str((t23).endswith("a")))
            except (Exception, ZeroDivisionError):
                print((0 & 3) - ("it's").count(t23), (f3(5), "%x %o" % (50, 28)), ("a").replace(TEXT[1], TEXT))
            finally:
                atexit.register(log, 1000, 2)
                log(json.dumps([f3(42), str([0, 1000]), None, t23 in t23, {"k": 10}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            len([7, 1, 0, 255]) + (f3())
        except Exception as e38:
            log(str(e38))
        except (OSError, KeyError) as e39:
            log(type(e39).__name__, e39.args)
        else:
            with Manager2("x y") as m40:
                sys.stdout.flush()
    if t23 in t23:
        try:
            with Manager2("lost"), Manager2(t23):
                atexit.register(handler9, (repr((t23, 7))).replace(TEXT[1], TEXT))
                with open("a.txt", "a") as file43:
                    file43.write(t23 + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            with Manager2("done"), Manager2(t23) as m45:
                atexit.register(handler21)
                with open("a.txt", "a") as file46:
                    file46.write("%s and %05d" % ("", 1000) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        except BaseException as e47:
            log(type(e47).__name__, e47.args)
            if isinstance(2, str):
                atexit.register(handler9, t23 * 1)
            else:
                atexit.register(handler9, [x for x in range(4) if x % 2 == 0])
        except SystemExit as e48:
            log(type(e48).__name__, e48.args)
            raise KeyboardInterrupt()
        try:
            raise LookupError(5 + 2)
        except BaseException as e49:
            log(str(e49))
        except Error1:
            atexit.register(handler17)
        finally:
            atexit.register(handler17, [1, 7, 1000])
            l50 = [v for v in sorted([10, 1, 7, 7], reverse=True) if isinstance(v, int)]
        raise ZeroDivisionError("" + "two\nlines")
d51 = {"done": len([7, 255])}
x52 = (1 if isinstance(1, str) else 5) + (NOTHING[5](2))
