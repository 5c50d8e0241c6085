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


class Error1(RuntimeError):
    pass


class Class2(object):
    shared = [5]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def f3(a4):
    log(None, a4, "{:,}".format(1))
    return sum([0, max([a4, a4])])


def f5(a6):
    return a6


def handler7(value=None, tag="x y"):
    log("in handler 8", value, tag)
    log(atexit.unregister(5))


def handler9(value=None, tag=""):
    log("in handler 10", value, tag)
    x11 = dict([1])


def handler12(value=None, tag="it's"):
    log("in handler 13", value, tag)


signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
try:
    try:
        pass
    finally:
        try:
            x14 = [v for v in (undefined + 1, 1)]
        except Exception:
            atexit.unregister(handler12)
            l15 = [v for v in [7, 1000, 10] if isinstance(v, int)]
        except TypeError as e16:
            log(type(e16).__name__)
        else:
            try:
                atexit.register(log, (lambda v, w=0: v + w)(1000) - f3(7), 3)
                (1 +
                    ("%s %s" % (1,)))
            except Error1 as e17:
                log(type(e17).__name__)
                raise ZeroDivisionError(",".join(["", "100%"])) from e17
            except:
                log((f3(1), "it's"))
        log(json.dumps([1000, "x y", None, (7 >= 5 or True), {"k": 5}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
except (Exception, IndexError):
    for i18 in (1, 3):
        print(42 + (i18 ^ 5), repr(i18), sep="-", end=";")
    n19, *l20 = 42 * 0, 255, 5
finally:
    sys.stdout.write("{}|{:>3}".format(1, "a") + chr(10))
if isinstance(2, (str, list)):
    print(str(("a").endswith("o")), list(reversed([10, 2, 42])), sep="", end=";")
    t21 = str(("it's").endswith("b"))
elif False:
    try:
        x22 = (42 if max([]) else 3)
    except KeyError:
        n23, *l24 = (lambda v, w=7: v + w)(1000), 7, 42
        raise LookupError()
    except Exception:
        t25 = ("{:>2}{:<3}{:^5}".format(1, "a", "b")).strip()
        log((7 - 255, "{}|{:>6}".format(255, t25)), "{0}{0!r}".format(t25), 255)
        raise IndexError(f"<{t25}>") from ValueError
else:
    try:
        for i26 in (10, 1000):
            w27 = 1
            while w27 > 0:
                w27 -= 1
                atexit.register(sys.exit, i26)
                with open("b.txt", "w") as file28:
                    file28.write(str(("").split("b")) + "\n")
                    sys.stderr.write(repr(42) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            n29, *l30 = 7 + 1, 5, i26
        else:
            sys.stdout.write("a" + chr(10))
        atexit.register(lambda: log(sorted([1000, 10, 1000], key=lambda v: -v)))
    except SystemExit as e31:
        log(type(e31).__name__)
        raise TypeError(("it's").replace(TEXT[1], TEXT)) from e31
    else:
        if isinstance(5, int):
            print(isinstance(255, int), None)
        elif True:
            w32 = 3
            while w32 > 0:
                w32 -= 1
                n33 = f5(1000 - 7)
        else:
            log(sorted([], reverse=True), sorted([7, 1]), {"k": 2 ** 17})
for i34 in range(0):
    atexit.unregister(sys.exit)
    try:
        atexit.register(handler12, [x for x in range(3)])
        sys.exit("%s and %03d" % ("é", 7))
    except Exception as e35:
        log(type(e35).__name__, e35.args)
        atexit.register(handler7, (i34 + i34 & 5))
        break
    finally:
        sys.stdout.write(("100%").upper() + chr(10))
        n36, t37 = (i34 if i34 < i34 else i34), "%s and %02d" % ("a", 0)
    str("done" + 6)
if (255 % 7) == ("done").count("bc"):
    n38, t39 = 3 * 10, "x y" + "two\nlines"
    def f40(a41):
        atexit.register(print, ("{:>5}{:<3}{:^5}".format(1, "a", "b")).strip(), ("").count("bc"))
        return a41
elif not [10, 5, 1000, 0]:
    atexit.register(print, "x y"[1:], {"k": 1})
atexit.register(handler9, tag="")
if (not [] or True):
    if False:
        n42, *l43 = ("it's").count("é"), 7, 42
else:
    process44 = multiprocessing.get_context("fork").Process(target=handler12, args=(10,))
    process44.start()
    process44.join()
    log(process44.exitcode)
if 7 + 0 < f5(5):
    if not [255]:
        n45, t46 = 2, "it's" + "bc"
    class Local47(object):
        field = len("two\nlines")
else:
    o48 = Class2(len([1, 1000, 255, 3]))
    log(o48, o48.add(1))
sys.exit(7)
