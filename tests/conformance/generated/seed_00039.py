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
    except Exception as e12:
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
        finally:
            w16 = 2
            while w16 > 0:
                w16 -= 1
                n17 = 7
            log("100%", NUMBER())
    str(fail2(2))
try:
    print("")
except BaseException as e18:
    log(type(e18).__name__, e18.args)
except Exception as e19:
    log(str(e19))
    log(1)
else:
    n20 = 10 * 1 + (7 if isinstance(42, (str, list)) else 0)
t21 = ("done" * 2).strip()
try:
    raise TypeError("bc", 7)
except LookupError as e22:
    log(type(e22).__name__)
    log(1)
    if True:
        for i23 in [1, 2]:
            atexit.register(handler6)
            t24 = ""[1:]
    else:
        d25 = {"100%": 10}
    raise RuntimeError("lost")
atexit.register(fail4, 255 + 0)
if 42 + 2 <= 1000:
    try:
        log([5])
        sys.exit()
    except RuntimeError as e26:
        log(type(e26).__name__)
        print(((1000 if not "a" else 5), "{}|{:>1}".format(255, t21)), "{}|{:>1}".format(("two\nlines").count("two\nlines"), t21))
    else:
        if (False or not t21):
            print(repr([(x, x * x) for x in range(4) if x % 2 == 0]), [x % 3 for x in range(3)])
        elif (1000 < 255 <= 7 and t21 in t21):
            try:
                log(len(t21 * 3))
                sys.exit()
            except Exception:
                t27 = "two\nlines"
                atexit.register(sys.exit, "done")
            except Exception as e28:
                log(type(e28).__name__)
                log(True, t21 in t21)
        else:
            pass
    finally:
        try:
            t29 = ("" + t21).replace(TEXT[1], TEXT)
            atexit.register(lambda: log("a"))
            sys.exit(None)
        except Exception as e30:
            log(type(e30).__name__, e30.args)
            atexit.register(sys.exit, 1)
        except BaseException as e31:
            log(str(e31))
            atexit.register(log, len([x % 3 for x in range(1) if x % 2 == 0]), (0 if not "it's" else 1) - 2)
os.kill(os.getpid(), signal.SIGKILL)
