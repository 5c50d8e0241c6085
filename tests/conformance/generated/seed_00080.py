from __future__ import print_function

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


class Error1(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 2


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
    log(a4, None, a4)
    return 0


def fail5(a6):
    t7 = "{}|{:>3}".format(f3(a6), "x y")
    raise LookupError()


def fail8(a9):
    for i10 in (a9, 5):
        try:
            {"two\nlines": i10}["missing"]
        except (KeyError, LookupError) as e11:
            log(str(e11))
            log(1)
        except Error1 as e12:
            log(type(e12).__name__, e12.args)
            with Manager2("done") as m13:
                sys.stderr.write(("two\nlines").replace(TEXT[1], TEXT) + "\n")
                continue
            log("lost", "100%".missing())
        return 0
    f3(a9) + ([5][9])


def handler14(value=None, tag="a"):
    log("in handler 15", value, tag)
    d16 = {"": len([1000, 7])}
    log("two\nlines" + ("").strip())
    d16["bc"] = 255 - 10
    log(sorted(d16.items()))


def handler17(value=None, tag="lost"):
    log("in handler 18", value, tag)
    print(255)
    raise KeyError("it's")


def handler19(value=None, tag="a"):
    log("in handler 20", value, tag)
    try:
        if (True and True):
            print(0 * 1.5, (1000 if "bc" in "" else 2) + 2, 7)
        else:
            n21 = (("two\nlines").title()).count("100%")
        x22 = "two\nlines".qqq.www
    except IndexError as e23:
        log(type(e23).__name__, e23.args)
        sys.exit(len([1000, 255, 255]))
    except Exception as e24:
        log(str(e24))
        log(1)
        log(f3(0) == 2)
        raise
    finally:
        print(None)


l25 = [v for v in [7, 2, 0, 255] if isinstance(v, int)]
if isinstance(3, str):
    print((len("lost") if (1 <= 2 or not l25) else 3), "two\nlines"[::-1], f3((1000 if 7 < 42 <= 3 else 5)))
    log(len([len("x y"), 3 - 1]))
else:
    try:
        pass
    except SystemExit as e26:
        log(type(e26).__name__, e26.args)
    except Error1:
        atexit.register(handler19)
        "it's".missing()
    finally:
        atexit.register(sys.exit, "two\nlines")
for i27 in range(2):
    if not l25:
        try:
            pass
            print({"k": (i27 if isinstance(i27, int) else i27)}, {"k": len(l25)}, "a")
        except ArithmeticError:
            sys.stdout.write(""[1:3] + chr(10))
            if "a" in "done":
                log("lost" * 0, ((i27 | 5), ",".join(["done", "a"])), "done")
            else:
                sys.stderr.write("%s and %03d" % ("lost", i27) + "\n")
        except ValueError as e28:
            log(type(e28).__name__, e28.args)
            TEXT[5](2)
    elif False:
        atexit.register(fail8, len([1000, i27]))
    else:
        w29 = 3
        while w29 > 0:
            w29 -= 1
            n30 = i27
            n31 = 5 ** 17 * (n30 | 5)
        continue
atexit.register(handler14, tag="100%")
try:
    try:
        if "bc" in "x y":
            try:
                log(("it's").count("bc") == 1 * 7, "two\nlines")
                log(len([f3(2), (255 | 9)]), ("bc" in "done" and 42 < 3 <= 255), l25)
                x32 = (0 +
                    (dict([1])))
            except SystemExit as e33:
                log(type(e33).__name__, e33.args)
            except SystemExit as e34:
                log(str(e34))
                l25.append(5 * 0)
        else:
            if isinstance(1000, str):
                atexit.register(abs, "a", 3)
        try:
            raise Error1("100%"[:2])
        except SystemExit as e35:
            log(str(e35))
        except Exception as e36:
            log(str(e36))
        finally:
            for i37 in [1, 2]:
                sys.stdout.flush()
            if 255 < 255 <= 5:
                sys.stdout.write("{}|{:>7}".format(42, "bc"))
                log("done", len("two\nlines") - (2 if 3 <= 255 else 10), 7)
            elif isinstance(42, (str, list)):
                n38 = 255 + 5 + 255
            else:
                atexit.register(fail5, (10 & 7))
                x39 = 7 + (l25[-9])
        l25[100]
    except Exception as e40:
        log(type(e40).__name__, e40.args)
        log(1)
    except Error1 as e41:
        log(type(e41).__name__, e41.args)
        try:
            raise TypeError("%s and %01d" % ("it's", 10))
        except Exception:
            sys.stderr.write("x y" + "bc" + "\n")
            sys.stdout.write(("a").strip())
        except Exception as e42:
            log(type(e42).__name__)
            atexit.register(sys.exit, 3)
    try:
        n43 = (("done").count("it's") if not "" else 0 + 1)
        try:
            raise Exception()
        except Exception as e44:
            log(type(e44).__name__, e44.args)
            log(l25[::-1])
        except:
            log("-".join([", ".join(["a", "done"]), "x y"]), "%s and %05d" % ("it's" + "it's", 10 + 0))
        raise ZeroDivisionError("100%", 0)
    except Exception as e45:
        log(type(e45).__name__)
    except KeyError as e46:
        log(type(e46).__name__)
    finally:
        try:
            raise Error1("%s and %02d" % ("lost", 1000))
        except Exception as e47:
            log(str(e47))
            raise Exception((42 if False else 1))
        try:
            atexit.register(handler19)
            raise LookupError()
        finally:
            d48 = {"lost": (1000 | 2)}
            n49 = 1000
    sys.exit(f3(255))
except SystemExit:
    log(3)
    assert len("100%") == None, ", ".join(["100%", "two\nlines"])
log(("{}|{:>2}".format(1, "x y")).replace(TEXT[1], TEXT), [0][-2:], "%s and %01d" % (", ".join(["it's", "x y"]), 2))
