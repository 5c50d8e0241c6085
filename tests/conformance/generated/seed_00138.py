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
        self.extra = 5


class Error2(OSError):
    pass


def f3(a4):
    return ("").count("lost")


def fail5(a6):
    raise KeyError("x y" * 2)


def handler7(value=None, tag="bc"):
    log("in handler 8", value, tag)
    print("it's" + "%s and %01d" % ("100%", 10))


def handler9(value=None, tag=""):
    log("in handler 10", value, tag)
    sys.stdout.write("{}|{:>7}".format(255, "done"))


def handler11(value=None, tag="lost"):
    log("in handler 12", value, tag)
    try:
        if 5 < 255 <= 1:
            atexit.register(handler9, tag="it's")
        elif (isinstance(0, str) and not ""):
            n13 = len([])
        str(fail5((5 if True else 1000)))
    except Exception as e14:
        log(str(e14))
    finally:
        if (False or "x y" in "a"):
            try:
                raise Error2("bc")
            except Exception as e15:
                log(type(e15).__name__)
                atexit.register(handler9, tag=("a").replace(TEXT[1], TEXT))
                f3(0) % (1 - 1)
            except Exception as e16:
                log(str(e16))
                n17 = f3(len("100%"))
            else:
                d18 = {"it's": 1}
        else:
            sys.stdout.write("{}|{:>2}".format(1, "100%") + chr(10))
    for i19 in (1000, 3):
        pass
        if True:
            sys.stdout.flush()
            pass
        elif not "done":
            if False:
                print((1 & 4), "%s and %05d" % ("a", i19) + "{}|{:>5}".format(0, "100%"))
        break
    else:
        sys.stderr.write("lost"[1:] + "\n")


try:
    try:
        try:
            try:
                print(27.5)
                x20 = 2 + 1 + (fail5(0 * 2))
            except SystemExit as e21:
                log(type(e21).__name__, e21.args)
                raise IndexError("%s and %02d" % ("done", 5))
            raise TypeError("lost", 1000)
        except BaseException as e22:
            log(type(e22).__name__, e22.args)
        except SystemExit:
            sys.stdout.write("{}|{:>7}".format(1, "two\nlines"))
            sys.stdout.write("%s and %01d" % ("a", 42))
            raise
        except:
            pass
        print(3 / 4)
        raise Error1("two\nlines" + "x y")
    except Error2 as e23:
        log(type(e23).__name__)
        try:
            atexit.register(sys.exit, 0)
            str({"done": 7}["missing"])
        except TypeError:
            sys.stderr.write(("x y").replace(TEXT[1], TEXT) + "\n")
            l24 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
        except (Exception, Exception) as e25:
            log(type(e25).__name__)
    except Exception as e26:
        log(type(e26).__name__, e26.args)
        log(1)
        atexit.register(sys.exit, "two\nlines")
    else:
        log(str(5) + "{}|{:>6}".format(255, "done"))
    n27 = 7
except Error2 as e28:
    log(type(e28).__name__, e28.args)
except Error1 as e29:
    log(type(e29).__name__, e29.args)
    try:
        pass
    except (ValueError, KeyError) as e30:
        log(str(e30))
        atexit.register(handler7)
n31 = 0 - 7 ** 40
if n31 < 3 <= n31:
    sys.stderr.write("x y" + "\n")
int(None)
