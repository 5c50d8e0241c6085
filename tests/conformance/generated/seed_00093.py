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


def handler1(value=None, tag="bc"):
    log("in handler 2", value, tag)
    d3 = {"two\nlines": len([2, 2, 1000, 1])}
    for i4 in (255, 0):
        t5 = "100%"[::-1]


d6 = {"it's": len("x y")}
sys.stdout.flush()
try:
    log({"k": 3}, None, not [])
except Exception:
    l7 = [v for v in [] if isinstance(v, int)]
    assert len("") == None, "{}|{:>3}".format(3, "é")
except Exception as e8:
    log(type(e8).__name__)
else:
    sys.excepthook = hook
if isinstance(5, str):
    sys.stdout.write("{}|{:>4}".format(5, "x y") + chr(10))
elif "a" in "":
    print([255, 0, 1])
else:
    try:
        pass
    except Exception:
        n9, t10 = 5 ** 13, ("done").strip()
    except Exception:
        if isinstance(42, int):
            w11 = 1
            while w11 > 0:
                w11 -= 1
                n12, t13 = len([255, 5]), "{}|{:>6}".format(3, "a")
            sys.stdout.write("100%"[::-1])
        elif (0 < 1000 <= 3 and True):
            n14 = ("lost").count("bc") * (3 ^ 1)
sys.stdout.write("%s and %03d" % ("a", 10))
sys.stdout.flush()
if not "é":
    if False:
        l15 = [v for v in [255] if isinstance(v, int)]
        try:
            try:
                print(10 + 0 + 10 * 42, {"k": 42 * 1})
                assert 1000 == None
            except SystemExit as e16:
                log(str(e16))
                print(sum([("bc").count("a"), (255 if 2 < 1000 <= 42 else 5)]), 1 * 1.5, "")
            except NameError as e17:
                log(type(e17).__name__)
                atexit.register(handler1, "two\nlines"[1:3] + "%s and %02d" % ("a", 1000))
            else:
                n18, t19 = ("a").count("100%"), f"<{l15}>"
            finally:
                log([len(w) for w in "x,y".split()])
                log(10 * 1 <= 7 * 3)
            n20 = len(l15)
        except Exception as e21:
            log(str(e21))
            log(type(e21.__context__).__name__)
            for i22 in [1, 2]:
                atexit.register(handler1, {"k": ("é").count("a")})
                sys.stderr.write(f"<{l15!r}>" + "\n")
                continue
        except Exception as e23:
            log(str(e23))
            for i24 in (3, 255):
                sys.stderr.write("{}|{:>5}".format(i24, "100%") + "\n")
                sys.stdout.flush()
sys.stdout.write("%s and %01d" % ("é", 2) + chr(10))
raise RuntimeError()
