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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
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
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    for i7 in range(3):
        sys.stdout.flush()
    x8 = log("a", [1 // v for v in (3, 0)])


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    l11 = [v for v in list(reversed([])) if isinstance(v, int)]
    sys.stdout.write(("lost").upper())
    x12 = dict([1])
    os._exit(0)


atexit.register(handler9)
print("lost" * 1, 255 * 2 + 2, (0, str([42, 5, 2, 255])))
l13 = [v for v in [10, 2, 1000, 1000][::2] if isinstance(v, int)]
try:
    pass
except SystemExit:
    log(sum([("two\nlines").count("two\nlines"), 10]), str(len("")), ("done").replace(TEXT[1], TEXT) + "{}|{:>1}".format(255, "x y"))
    for i14 in range(1):
        for i15 in [1, 2]:
            n16, t17 = i15, "two\nlines"
            break
        atexit.register(Equal4(1))
except Exception:
    try:
        try:
            pass
        finally:
            n18, t19 = ("done").count("it's"), "%s and %04d" % ("a", 255)
            sys.stderr.write("-".join(["", "done"]) + "\n")
        sys.stdout.write("%s and %02d" % ("a", 255) + chr(10))
    except (IndexError, OSError):
        try:
            try:
                atexit.register(handler9, ("done" * 1).replace(TEXT[1], TEXT))
            finally:
                sys.stdout.flush()
            w20 = 2
            while w20 > 0:
                w20 -= 1
                log({"k": len([2, 1000])})
            raise KeyboardInterrupt
        finally:
            log(1000)
    finally:
        for i21 in (10, 7):
            if not [3, i21, 3, 0]:
                sys.stdout.flush()
                log(i21 * 1.5, None, False)
            else:
                n22, t23 = i21, str(i21)
        n24, t25 = len([10, 10]), "{}|{:>8}".format(0, "x y")
    try:
        raise Exception(("100%").replace(TEXT[1], TEXT))
    except Exception as e26:
        log(type(e26).__name__)
        try:
            l27 = [v for v in l13[1:] if isinstance(v, int)]
            sys.stderr.write(repr([3, 2, 0]) + "\n")
            (1 if [1 // v for v in (1, 0)] else 2)
        except ValueError as e28:
            log(type(e28).__name__)
            d29 = {"bc": (10 ^ 1)}
        except LookupError as e30:
            log(type(e30).__name__, e30.args)
            l13.append((1 if 7 < 10 <= 3 else 1000))
            ("100%").count("a") + ((lambda v: v.a)(1))
else:
    try:
        pass
    except Exception as e31:
        log(type(e31).__name__)
sys.stdout.flush()
pid32 = os.fork()
if pid32 == 0:
    try:
        for i33 in [1, 2]:
            try:
                sys.stderr.write("100%" + "" + "\n")
                raise Error1("x y" + "it's")
            except Error2 as e34:
                log(str(e34))
                print("%s and %01d" % (("").strip(), i33 - 1))
        else:
            with Manager3("done"):
                atexit.register(log, "-".join(["x y", ("").strip()]), ((1000 if not [3] else 5) & 4))
    except ArithmeticError as e36:
        log(str(e36))
        log(1)
        atexit.register(handler9, 1000)
    finally:
        w37 = 2
        while w37 > 0:
            w37 -= 1
            n38 = 0 + 5
            try:
                atexit.register(handler9, {"k": 1000})
                pass
            except ArithmeticError as e39:
                log(str(e39))
            x40 = log(
                "x y",
                fail5(len("done")),
            )
    os._exit(5)
status41 = os.waitpid(pid32, 0)[1]
log(os.WIFEXITED(status41), os.WIFSIGNALED(status41), status41)
try:
    sys.stdout.flush()
    pid42 = os.fork()
    if pid42 == 0:
        print((255 - 2, "{}|{:>4}".format(255, "two\nlines")))
        try:
            try:
                atexit.register(Equal4(1))
                log("", NOTHING.x < 1)
            finally:
                sys.stderr.write("{}|{:>1}".format(0, "a") + "\n")
                n43 = ("two\nlines"[::-1]).count("100%")
                [n43, fail5(n43 * 1000)]
            try:
                n44 = 10
                atexit.register(Equal4(2))
                raise KeyboardInterrupt
            except ZeroDivisionError as e45:
                log(type(e45).__name__)
                print(l13, ("it's").upper())
                raise RuntimeError("it's"[1:])
            except Exception:
                log(0.1 + 0.2, {"k": 0})
                log(l13)
            except:
                atexit.register(handler9, 85.5)
        except Exception:
            print(None, {"k": 10 - 5})
        except Error1 as e46:
            log(type(e46).__name__)
            x47 = log("x y", [0][-9])
        sys.exit(-1)
    status48 = os.waitpid(pid42, 0)[1]
    log(os.WIFEXITED(status48), os.WIFSIGNALED(status48), status48)
    sys.excepthook = hook
    sys.exit()
except Exception:
    log([7, 5][::-1], ("{}|{:>4}".format(255, "it's")).title(), None)
    atexit.register(handler9, ((2 if isinstance(1, int) else 10), "x y"[1:]))
with Manager3("x y"), Manager3("100%"):
    try:
        atexit.register(Equal4(2))
        log(5 < 5 <= 2, (1, ("x y").strip()))
        fail5(255 * 5)
    except RuntimeError:
        t51 = ("lost").upper()
        raise SystemExit(True)
    except ZeroDivisionError:
        n52 = len("%s and %03d" % ("lost", 3))
        if 1 < n52 <= 255:
            print(len("%s and %01d" % ("done", n52)), l13, list(reversed([])))
        else:
            log(0 + n52 - n52 - n52, ("x y"[1:]).upper(), sorted([3, 42, n52]))
    except:
        t53 = str((255 ^ 9))
    finally:
        try:
            with Manager3("done"), Manager3("two\nlines") as m55:
                t56 = "done" * 2
            atexit.register(sys.exit, "bc")
        except Exception as e57:
            log(str(e57))
            log(1)
            n58, t59 = len([7]), repr(3)
        except Exception as e60:
            log(type(e60).__name__)
            log(255 < 42 <= 7, (repr(5)).title())
        finally:
            for i61 in [1, 2]:
                print({"k": i61 - i61})
                n62, t63 = i61, "it's"[-1:]
                continue
        n64, t65 = 1, "{}|{:>4}".format(0, "lost")
    3 + (NUMBER[0])
(2 +
    (fail5(len([]))))
