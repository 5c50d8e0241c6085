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


class Error1(IndexError):
    pass


class Error2(Error1):
    def __str__(self):
        return "two\nlines" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


def f4(a5):
    print((len("x y") & 2), "")
    return 255


def f6(a7):
    return a7


def handler8(value=None, tag="x y"):
    log("in handler 9", value, tag)
    atexit.register(log, "{}|{:>1}".format(("a").count("é"), "x y"), "-".join(["%s and %01d" % ("a", 255), ("bc").replace(TEXT[1], TEXT)]))
    n10 = len(sorted([5], key=lambda v: -v))


sys.stderr.write("{}|{:>7}".format(7, "lost") + "\n")
sys.stderr.write("%s and %01d" % ("", 7) + "\n")
print(max([5, (1 | 3)]), (f4(255) if True else 1000), sep="", end=";")
w11 = 1
while w11 > 0:
    w11 -= 1
    if "lost" in "lost":
        for i12 in [1, 2]:
            l13 = [v for v in [7, 3] if isinstance(v, int)]
            w14 = 3
            while w14 > 0:
                w14 -= 1
                print(len([i12, i12, i12, i12]))
                continue
            continue
        continue
    elif (1 | 6) > len([3, 1000]):
        d15 = {"": 7}
        str([1] + None)
    else:
        try:
            raise Error1("", 7) from ValueError
        except IndexError:
            with Manager3("x y"):
                n17, t18 = len("é"), repr([7, 2])
                print((len("") if isinstance(1000, (str, list)) else 255), list(reversed([n17, 10, n17])), sep="-", end="\n")
            continue
    try:
        atexit.register(print, {"k": max([7, 3])}, 5 * 1000 - 2 + 2)
        n19 = (("é").count("it's") | 8)
    except Exception as e20:
        log(type(e20).__name__, e20.args)
        l21 = [v for v in [1, 2, 1000, 10][-2:] if isinstance(v, int)]
        raise ArithmeticError(("x y").replace(TEXT[1], TEXT))
    except SystemExit as e22:
        log(type(e22).__name__)
        n23, t24 = sum([3, 10]), "lost" * 2
        continue
    finally:
        l25 = [v for v in [x + 1 for x in range(5) if x != 2] if isinstance(v, int)]
try:
    (1000 if [1, 3, 0, 255][-9] else 2)
finally:
    atexit.register(Manager3("bc").__exit__, None, None, None)
    l26 = [v for v in [42, 10, 2] if isinstance(v, int)]
if "x y" in "a":
    try:
        pass
    except KeyError:
        try:
            pass
        except SystemExit as e27:
            log(type(e27).__name__, e27.args)
        finally:
            t28 = "{}|{:>7}".format(max([0, 1000]), "100%")
            raise ValueError(", ".join([t28, t28]))
    finally:
        d29 = {"two\nlines": 7}
try:
    d30 = {"é": f6(1)}
    d31 = {"bc": (255 if False else 7)}
    dict([1])
except Exception:
    thread32 = threading.Thread(target=log, args=(1,))
    thread32.start()
    thread32.join()
    log(thread32.is_alive())
    t33 = "%s and %04d" % ("a" + "it's", 2 * 42)
finally:
    print(",".join([f"<{5!s}>", "bc" + "x y"]), None, sep=", ", end="\n")
log("%s and %05d" % ("-".join(["é", "done"]), 5 * 3), [x + 1 for x in range(0) if x % 2 == 0], ("%s and %04d" % ("lost", 255)).title())
raise Error2()
