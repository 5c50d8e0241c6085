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
except TypeError:
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
    except RuntimeError:
        n9, t10 = 5 ** 13, ("done").strip()
    except Exception:
        if isinstance(42, int):
            w11 = 1
            while w11 > 0:
                w11 -= 1
                n12, t13 = len([255, 5]), "{}|{:>6}".format(3, "a")
                x14 = n12 * n12 // 0
            n15 = ((3 ^ 1) | 5)
        else:
            n16 = len(f"<{13}>")
    else:
        for i17 in range(2):
            w18 = 3
            while w18 > 0:
                w18 -= 1
                print(i17)
                atexit.register(log, "%s and %01d" % ("%s and %01d" % ("lost", 10), 2), i17)
                x19 = i17 + ((lambda v: v.a)(i17))
            if False:
                l20 = [v for v in sorted([], reverse=True) if isinstance(v, int)]
            raise Exception("", i17) from ValueError
try:
    assert len([1, 3]) == None
except Exception as e21:
    log(str(e21))
    log(type(e21.__context__).__name__)
    raise Exception("{}|{:>4}".format(1000, "done")) from e21
except Exception as e22:
    log(str(e22))
finally:
    log(10 * 1 <= 7 * 3)
n23 = len([-x for x in [7] if x != 2])
print(n23 * n23 * ("two\nlines").count("100%"), (("é").count("x y"), f"<{n23}>"), [x for x in range(1) if x > 1])
atexit.unregister(handler1)
sys.exit(10)
