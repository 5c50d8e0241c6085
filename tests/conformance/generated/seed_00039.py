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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


def fail2(a3):
    zzz + 1


def fail4(a5):
    [10, a5, a5][-9]


def handler6(value=None, tag="it's"):
    log("in handler 7", value, tag)
    sys.exit(1000 + 2)


try:
    NOTHING.x < 1
except Exception as e8:
    log(type(e8).__name__, e8.args)
    sys.stderr.write(str([5]) + "\n")
except BaseException as e9:
    log(type(e9).__name__, e9.args)
atexit._run_exitfuncs()
try:
    sys.exit(3 + 1)
except RuntimeError as e10:
    log(type(e10).__name__, e10.args)
else:
    sys.stdout.write("%s and %02d" % ("a", 1000))
finally:
    try:
        l11 = [v for v in [1] if isinstance(v, int)]
    except ArithmeticError as e12:
        log(type(e12).__name__, e12.args)
    except Exception:
        try:
            raise SystemExit(("it's").title())
        except Exception as e13:
            log(str(e13))
            log(1)
        except Exception as e14:
            log(type(e14).__name__)
            n15 = 3
            raise
        else:
            w16 = 2
            while w16 > 0:
                w16 -= 1
                n17 = 7
            log("100%", NUMBER())
        finally:
            print("a"[:2])
            w18 = 2
            while w18 > 0:
                w18 -= 1
                d19 = {"two\nlines": 255}
                log(len(list(range(3, 7, 2))))
        assert (0 if True else 42) == None
    log("lost", {"100%": 3}[None])
if (5 if 2 == 1000 else 3) <= len([10]):
    for i20 in (3, 42):
        try:
            try:
                sys.stdout.write("%s and %04d" % ("a", i20))
            except TypeError as e21:
                log(str(e21))
                n22 = i20 - max([5, 42])
            else:
                log(0.1 + 0.2)
            finally:
                pass
            continue
        finally:
            sys.stdout.flush()
else:
    l23 = [v for v in [(x, x * x) for x in range(1) if x > 1] if isinstance(v, int)]
t24 = str(len([42, 3, 42]))
t25 = t24
sys.stdout.flush()
atexit.register(log, "bc", len(",".join(["lost", "two\nlines"])))
raise SystemExit("100%")
