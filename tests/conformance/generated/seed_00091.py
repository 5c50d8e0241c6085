from __future__ import print_function

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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(Exception):
    pass


class Error2(LookupError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    l6 = [v for v in list(reversed([a5, a5, 3])) if isinstance(v, int)]
    return a5


def fail7(a8):
    log({"k": 3})
    raise IndexError(("").count("it's"))


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    sys.stdout.write("bc" + "x y" + chr(10))
    atexit.register(log, {"k": [1000, 0, 3][-1]}, 7 ** 11)


def handler11(value=None, tag="bc"):
    log("in handler 12", value, tag)
    try:
        n13, t14 = 1, "done"[1:]
        log([x % 3 for x in [n13, n13, 1]], None, (t14).zfill(2))
        assert 5 == None, str(255)
    finally:
        log("%s and %04d" % ("{}|{:>8}".format(0, "bc"), ("").count("it's")))
        sys.stderr.write(repr([]) + "\n")
    try:
        try:
            pass
        except Exception as e15:
            log(type(e15).__name__, e15.args)
        except Exception:
            atexit.register(fail7, 10)
        else:
            with open("b.txt", "w") as file16:
                file16.write(repr([]) + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        print((10 + 7, ("100%").rjust(5)), ("%s and %05d" % ("", 42)).replace(TEXT[1], TEXT), int(2.9))
        sorted(["%s" % (1, 2), 1], key=lambda v: v)
    finally:
        t17 = "%s and %04d" % ("%s and %02d" % ("100%", 255), (10 if isinstance(1000, (str, list)) else 255))
        try:
            sys.stdout.flush()
            try:
                t18 = "x y"
            except Exception as e19:
                log(type(e19).__name__, e19.args)
                log(1)
                atexit.register(log, isinstance(7, (str, list)), ((3 if isinstance(3, (str, list)) else 1000), "100%"[-1:]))
            except Exception as e20:
                log(type(e20).__name__, e20.args)
                log(1)
            else:
                atexit.register(handler9, {"k": int("42")})
            finally:
                log([0])
            raise Error1
        except ValueError:
            try:
                log(t17 in t17, "%r %s" % ([3], t17))
                raise ZeroDivisionError(", ".join(["two\nlines", "it's"]))
            finally:
                print(5, f4(0 * 7))
        except:
            if True:
                atexit.register(log, ("{}|{:>2}".format(255, "a")).count("done"), "bc" in t17)
                log(len((t17).replace(TEXT[1], TEXT)), 255)
            else:
                with open("b.txt", "w") as file21:
                    file21.write("" + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        else:
            log(json.dumps([2, ""[::-1], None, (t17).count("lost") < 7, {"k": 2}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        finally:
            w22 = 3
            while w22 > 0:
                w22 -= 1
                sys.stdout.write(",".join([t17, "it's"]))
                sys.stdout.write("%s and %01d" % ("done", 3))
            sys.stdout.flush()


sys.stderr.write("x y" + "\n")
n23, t24 = (lambda v, w=7: v + w)(255), "100%"
try:
    print("%s and %02d" % ("100%", 0) + (t24).strip(), str(n23))
    try:
        try:
            sys.stderr.write("lost" + "\n")
            for i25 in [1, 2]:
                raise KeyboardInterrupt
        except SystemExit as e26:
            log(str(e26))
            print("{}|{:>4}".format(n23 + 0, t24))
        print(((n23 | 6) if "100%" in "100%" else (n23 if False else 0)), f4(n23), len([n23, n23, 5]) * n23 * 5)
        x27 = str(json.loads(""))
    except KeyError as e28:
        log(str(e28))
    except RuntimeError as e29:
        log(type(e29).__name__, e29.args)
    assert len([n23, n23, n23]) == None, t24[::-1]
except Exception as e30:
    log(str(e30))
for i31 in range(3):
    if (False or not [n23, n23, i31, i31]):
        for i32 in (i31, i31):
            n33 = i32
        print([5, i31], "{:>8}{:<3}{:^5}".format(7, "a", "b"), (",".join(["x y", t24])).count(t24))
    else:
        continue
try:
    pass
except RuntimeError as e34:
    log(str(e34))
    raise
except Exception as e35:
    log(type(e35).__name__)
    try:
        x36 = 3 - 7 + ([1 // v for v in (1, 0)])
    except BaseException as e37:
        log(str(e37))
        atexit.register(log, 2 * 1.5, None)
    else:
        atexit.register(log, ((n23 if 42 < 1 else 3), "%s and %04d" % (t24, 0)), "{}|{:>5}".format((n23 // 3), "done"))
else:
    try:
        {t24: n23}[None]
    except Exception as e38:
        log(type(e38).__name__)
        try:
            l39 = [v for v in [42, n23] if isinstance(v, int)]
            try:
                atexit.register(Equal3(2))
                {"k": n23, "l": fail7(n23 - n23)}
            except Exception as e40:
                log(type(e40).__name__)
                d41 = {t24: 42}
            except Exception:
                n42, l43 = [n23, 5, 3][True], list(range(2))
            else:
                log(3, n23, "lost" in "it's")
            finally:
                n44 = n23
        except Exception:
            n45, l46 = len(""), list(range(3))
            if n45 < n23 <= 2:
                sys.stderr.write((t24).strip() + "\n")
                log(len([n45 * n23, n23 * 7]))
            else:
                pass
        except Error1 as e47:
            log(type(e47).__name__, e47.args)
            raise Error2
raise SystemExit(None)
