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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(OSError):
    pass


class Error2(LookupError):
    pass


def f3(a4):
    try:
        log([len(w) for w in "a bb ccc".split()], len("done") + ("100%").count("done"), ("x y").count("lost") + len(""))
    except Exception as e5:
        log(type(e5).__name__, e5.args)
        print("lost", None)
    except IndexError:
        t6 = repr([7, a4, a4, 1000])
    return len("bc")


def f7(a8):
    print(f3(sum([3, 5])), "%s and %05d" % ("%s and %01d" % ("done", 42), (a8 if a8 < a8 <= a8 else a8)), "done")
    return 5


def fail9(a10):
    try:
        x11 = str(NUMBER[0])
    except Error2:
        try:
            print("it's"[::-1], True, f7(len("100%")))
            w12 = 2
            while w12 > 0:
                w12 -= 1
                sys.stdout.write("lost")
                d13 = {"a": f7(a10)}
            int(None)
        except SystemExit as e14:
            log(str(e14))
            raise KeyError("%s and %04d" % ("x y", 10))
        except TypeError as e15:
            log(type(e15).__name__, e15.args)
            if a10 < a10 <= a10:
                atexit.register(lambda: log(98.5))
                atexit.register(log, ("a").strip() + "%s and %01d" % ("x y", a10), [])
                assert a10 == None, "100%"[::-1]
        finally:
            log(""[-1:] + "-".join(["bc", ""]))
        d16 = {"two\nlines": f3(7)}
    else:
        t17 = ("-".join(["it's", "lost"])).upper()
        return len("bc")
    finally:
        atexit.register(log, len("it's"[1:]), f7(a10 + 0))
        print({"k": f7(255)})
    raise Exception(("bc").replace(TEXT[1], TEXT))


def fail18(a19):
    sys.exit(sum([0, a19]))


def handler20(value=None, tag="a"):
    log("in handler 21", value, tag)
    try:
        raise Error1("a" + "it's")
    except LookupError:
        print((f3(7), ("two\nlines").replace(TEXT[1], TEXT)), max([(10 if not "lost" else 0), (42 ^ 7)]), sum([len([1000, 1000]), 7]))
        atexit.register(log, sorted([1000]), f3(42))
    except Exception as e22:
        log(type(e22).__name__, e22.args)
        raise KeyboardInterrupt
    raise SystemExit(1000)


def handler23(value=None, tag="100%"):
    log("in handler 24", value, tag)


try:
    if 3 == len([]):
        for i25 in range(3):
            n26, t27 = i25, "done"
    raise ZeroDivisionError("%s and %02d" % ("x y", 5))
except SystemExit:
    try:
        pass
    except SystemExit as e28:
        log(type(e28).__name__)
        x29 = fail9(255)
    except Exception:
        t30 = "100%"[1:3]
        sys.stdout.write("%s and %01d" % (t30, 10))
    else:
        log((sum([0, 0]), "100%"[::-1]), "%s and %05d" % ("it's"[-1:], 1000))
    finally:
        atexit.register(handler20)
    sys.stdout.flush()
except Exception:
    log("{}|{:>7}".format(max([1000, 1000]), "x y"))
    for i31 in [1, 2]:
        try:
            sys.stderr.write("a" + "lost" + "\n")
            assert f3(2) == None, ",".join(["lost", "bc"])
        except TypeError:
            atexit.register(handler20, tag="{}|{:>8}".format(i31, "two\nlines"))
            n32 = len("%s and %04d" % ("100%", 2))
            raise
        except:
            pass
        else:
            l33 = [v for v in [x * 2 for x in [] if x != 2] if isinstance(v, int)]
        finally:
            atexit.register(handler20, f7(len("it's")))
            assert (i31 & 7) == None, "%s and %05d" % ("done", 3)
        sys.stdout.write("%s and %04d" % ("done", 0))
    else:
        if isinstance(1, str):
            n34 = 2
            sys.stdout.write(("done").replace(TEXT[1], TEXT))
        else:
            for i35 in (10, 2):
                d36 = {"two\nlines": len([i35, i35, 255, i35])}
print(f7(42) / 4)
print("{}|{:>8}".format(255, "two\nlines"))
raise SystemExit(-1)
