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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


class Class2(object):
    shared = [5, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f3(a4):
    try:
        try:
            return a4
        except Exception as e5:
            log(str(e5))
            raise TypeError("it's") from e5
        except Exception as e6:
            log(type(e6).__name__, e6.args)
            return ("bc").count("two\nlines")
        except:
            gone7 = 5
            del gone7
            return 1000
        else:
            n8 = a4
        sys.exit(255 * 7)
    except Exception as e9:
        log(type(e9).__name__, e9.args)
    except LookupError:
        atexit.register(lambda: log(a4))
        try:
            n10, *l11 = a4 * 1000, a4, a4
            for i12 in range(0):
                sys.stdout.flush()
                l11.append(a4)
            [v for v in (zzz + 1, 1)]
        except BaseException as e13:
            log(type(e13).__name__, e13.args)
            t14 = "{}|{:>8}".format(a4, "")
    finally:
        if "a" in "é":
            t15 = "-".join([("bc").title(), "%r %s" % ([0, 0, a4, a4], "100%")])
        atexit.unregister(print)
    return (str(("x y").find("x"))).count("done")


def f16(a17):
    atexit.register(sys.exit, "é")
    return a17


def fail18(a19):
    sys.stdout.write("x y" * 3)
    raise Error1("", a19)


def fail20(a21):
    atexit._clear()
    raise SystemExit("done")


def handler22(value=None, tag="é"):
    log("in handler 23", value, tag)
    print((10 <= 0 and True), [len(w) for w in "a bb ccc".split()], 42 + 0 + 3)


o24 = Class2(sum([3, 1]))
log(o24, o24.add(2))
try:
    if isinstance(255, (str, list)):
        l25 = [v for v in sorted([1, 5, 1, 1000], key=lambda v: -v) if isinstance(v, int)]
        raise RuntimeError(str(("it's").endswith("x"))) from Error1("it's", 2)
    elif len("x y") >= o24.n:
        try:
            n26 = (255 * 10 if not [42, 1] else len([2]))
            log(
                "100%",
                fail20([n26, 2, n26][-1]),
            )
        except Exception as e27:
            log(type(e27).__name__, e27.args)
            print(not "100%")
        except Error1:
            atexit.register(handler22, "é")
    else:
        atexit.unregister(handler22)
    d28 = {"two\nlines": ("é").count("")}
    assert o24.double() == None
except ZeroDivisionError:
    print(list(range(3, 9, 2)), None, sep="-", end="\n")
    thread29 = threading.Thread(target=fail20, args=(0,))
    thread29.start()
    thread29.join()
    log(thread29.is_alive())
finally:
    n30 = len([0, f3(0)])
atexit.register(log, 255 * 1.5, (True and not "x y"))
sys.stderr.write("{}|{:>7}".format(2, "two\nlines") + "\n")
try:
    pass
except Error1:
    try:
        if isinstance(1000, int):
            try:
                gone31 = 2
                del gone31
                gone31
                [
                    42,
                    fail20((7 // -4)),
                ]
            except Exception as e32:
                log(str(e32))
            else:
                atexit.unregister(handler22)
            if 42 < 1 <= 5:
                atexit.register(fail20, len([5, 3]))
                raise
            else:
                atexit.unregister(sys.exit)
        elif 1000 < 3 <= 1:
            atexit.register(fail18, (lambda v, w=1: v + w)(5))
        else:
            log(80.5, [10][1:])
        sys.exit(("100%").count("two\nlines"))
    except BaseException as e33:
        log(type(e33).__name__)
    if "lost" in "bc":
        if isinstance(7, int):
            try:
                n34 = ((255 // 3) & 6)
                log(json.dumps([1 * 255, "lost" * 2, None, "é" in "100%", {"k": n34}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                raise Error1("{}|{:>4}".format(n34, "a"))
            except SystemExit as e35:
                log(type(e35).__name__, e35.args)
            except Exception:
                atexit.register(handler22, (o24.double() | 7))
            finally:
                print((o24.add(2), "{}|{:>7}".format(1, "done")), str(("").startswith("x")), sep=", ", end=";")
                sys.stdout.write(f"<{4!r}>")
            n36 = 255
        else:
            sys.stdout.flush()
        try:
            try:
                raise Error1(f"<{89!s}>") from Exception(len([5]))
            except Exception as e37:
                log(type(e37).__name__)
            else:
                print([-x for x in [255, 7, 1000] if x % 2 == 0])
                x38 = fail18((42 % 10))
        except Error1 as e39:
            log(type(e39).__name__)
            log(type(e39.__context__).__name__)
            if (False and "lost" in "100%"):
                atexit.register(print, {"k": 3}, max([1, 7]) - 2 * 42)
                print([2, 42, 1000, 1])
            else:
                log([x % 3 for x in range(1) if x % 2 == 0], "two\nlines")
        except SystemExit as e40:
            log(type(e40).__name__, e40.args)
            try:
                pass
            except (LookupError, ZeroDivisionError) as e41:
                log(type(e41).__name__)
                d42 = {"two\nlines": 2}
            else:
                atexit.register(handler22)
                x43 = "%d" % TEXT
        else:
            try:
                atexit.register(lambda: log(None))
                raise Error1("é")
            finally:
                print((len("bc"), "two\nlines"[1:3]), 1 < 42 <= 0, sep=", ", end="\n")
    elif (True or "100%" in "done"):
        d44 = {"lost": 0 + 5}
    else:
        sys.stdout.flush()
except Exception:
    if "100%" in "":
        o45 = Class2(f3(1))
        log(o45, o45.add(42))
    raise LookupError(f"<{79!r}>")
print([x * 2 for x in [1, 1000, 1] if x % 2 == 0], (("100%").count("two\nlines") if 0 < 1000 <= 5 else len("bc")), sep="-", end="\n")
raise SystemExit(sum([10, 2]))
