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
    def __init__(self, *args):
        ArithmeticError.__init__(self, *args)
        self.extra = 255


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Class4(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def fail5(a6):
    raise Error1


def fail7(a8):
    raise Error1(a8)


def handler9(value=None, tag="bc"):
    log("in handler 10", value, tag)


def handler11(value=None, tag="100%"):
    log("in handler 12", value, tag)
    n13 = (2 if not [2] else 1000) + len("100%")
    x14 = log(
        "it's",
        missing_name(1),
    )


atexit.unregister(handler11)
log((""[:2]).replace(TEXT[1], TEXT), list(range(2, 3, 1)))
atexit.unregister(handler11)
try:
    try:
        if isinstance(0, str):
            if False:
                o15 = Class4(sum([255, 3]))
                log(o15, o15.add(2))
            elif isinstance(1000, str):
                n16, *l17 = len("x y"), 0, 42
            else:
                print(((lambda v, w=3: v + w)(7) // 10), [-x for x in range(0) if x != 2], "{}|{:>7}".format(5 + 3, "it's"))
        elif 1000 < 1000 <= 2:
            l18 = [v for v in [x % 3 for x in range(4)] if isinstance(v, int)]
        else:
            atexit.register(print, "%x %o" % (51, 62), len(sorted([10, 3, 42, 7], key=lambda v: -v)))
        assert 7 - 1 == None
    except BaseException:
        atexit.register(fail7, ("é").count("100%"))
        print(None, 3 < 1 <= 2, [42, 7, 10][-1])
    except Exception as e19:
        log(str(e19))
        o20 = Class4(42)
        log(o20, o20.add(1000))
    except:
        atexit.register(handler9, repr([x for x in range(1) if x > 1]))
    try:
        atexit.register(fail5, 42 + 5)
    except RuntimeError:
        atexit.register(log, "", "%s and %01d" % ("100%", 10) + str(("é").partition("b")))
        raise
    raise Error2("it's", 3) from ValueError
except LookupError:
    if "lost" in "a":
        sys.stderr.write(("bc").strip() + "\n")
        sys.stdout.write("{}|{:>4}".format(10, "100%"))
    if (isinstance(1, (str, list)) and "" in "done"):
        if not "é":
            log(json.dumps([7 * 0, ",".join(["100%", "x y"]), None, "done" in "é", {"k": 10}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            for i21 in [1, 2]:
                atexit.register(handler9, f"<{i21}>")
                gone22 = i21
                del gone22
                continue
        elif True:
            for i23 in [1, 2]:
                sys.stdout.flush()
                atexit.register(sys.exit, i23)
        else:
            try:
                n24 = 2
                raise
            except OSError:
                atexit.register(handler9, tag="")
            except Exception as e25:
                log(str(e25))
                log("%5.2f|%-6s|" % (3.25, "a"))
            except:
                atexit.register(max, [])
            finally:
                with open("b.txt", "w") as file26:
                    file26.write("x y" + "\n")
                    log(("100%").center(5))
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        sys.stderr.write("bc" + "\n")
    elif isinstance(0, int):
        try:
            atexit.register(log, 5 ** 7, sum([(1000 if True else 255), ("lost").count("é")]))
            sys.stdout.write(("it's").title())
            raise Error2("%s and %02d" % ("it's", 10))
        finally:
            print("lost", ",".join([str(("a").startswith("o")), "100%"]))
    else:
        print(None, "%s and %05d" % ("100%", 5), sep="-", end="\n")
except Exception as e27:
    log(type(e27).__name__)
    log(type(e27.__context__).__name__)
finally:
    atexit.unregister(handler9)
    thread28 = threading.Thread(target=log, args=(0,))
    thread28.start()
    time.sleep(0.2)
if False:
    print([(x, x * x) for x in range(5) if x > 1], {"k": (255 % 7)}, 1)
else:
    with Manager3("two\nlines"):
        atexit.unregister(handler11)
        atexit._clear()
if "x y" in "":
    w30 = 1
    while w30 > 0:
        w30 -= 1
        o31 = Class4((0 % 3))
        log(o31, o31.add(3))
        try:
            try:
                log(
                    "é",
                    int("x1"),
                )
            except SystemExit as e32:
                log(type(e32).__name__, e32.args)
            finally:
                log(len(f"<{47}>"))
            gone33 = 42
            del gone33
            raise Error2(("").title())
        finally:
            sys.stdout.write(repr(1000) + chr(10))
else:
    def fail34(a35):
        [1 // v for v in (3, 0)]
sys.stderr.write(f"<{30!s}>" + "\n")
raise LookupError("{0}{0!r}".format("two\nlines"))
