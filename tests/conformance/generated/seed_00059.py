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
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


class Error2(LookupError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    log("it's", list(reversed([])), [len(w) for w in "x,y".split()])
    [a6, 7, a6][9]


def fail7(a8):
    t9 = ""
    raise SystemExit("done")


def handler10(value=None, tag="bc"):
    log("in handler 11", value, tag)
    log(97.5, "", isinstance(2, int))
    try:
        raise Error1(("x y").title())
    except Exception:
        try:
            raise
        except Exception as e12:
            log(type(e12).__name__, e12.args)
        except (Exception, Exception) as e13:
            log(type(e13).__name__)
        atexit.register(Equal4(1))
    d14 = {"two\nlines": sum([0, 2])}


def handler15(value=None, tag="100%"):
    log("in handler 16", value, tag)


atexit.register(log, str([][::2]), "{}|{:>6}".format(10 * 0, "two\nlines"))
for i17 in (0, 5):
    try:
        print(list(reversed([3])), i17 / 4)
        for i18 in [1, 2]:
            print(i17, i18 * len("x y"))
        else:
            if (3 & 6) > 42:
                print(i17, i17, "{}|{:>3}".format(("").count("x y"), ""))
                continue
            elif isinstance(i17, (str, list)):
                pass
            else:
                log({"k": i17}, 5 + i17 * 7)
            break
        raise Error1()
    except (TypeError, OSError) as e19:
        log(type(e19).__name__, e19.args)
    finally:
        if True:
            log(i17, [-x for x in range(2)])
        else:
            try:
                raise Exception()
            except TypeError as e20:
                log(type(e20).__name__)
                atexit.register(handler10, (42 | 5) - len("bc"))
            finally:
                atexit.register(handler15, tag=str([i17, 255, 1, i17]))
                n21 = ("").count("bc")
    try:
        atexit.register(Equal4(1))
        x22 = fail5(i17)
    except Exception as e23:
        log(str(e23))
        atexit.register(Equal4(2))
    except Exception as e24:
        log(str(e24))
        sys.stdout.flush()
for i25 in [1, 2]:
    print("{}|{:>3}".format((i25 & 5), "lost"), "{}|{:>3}".format(3 * i25, "bc"))
    log("a" * 0, {"k": len("a")})
else:
    thread26 = threading.Thread(target=fail7, args=(5,))
    thread26.start()
    thread26.join()
    log(thread26.is_alive())
if (42 if 10 < 10 <= 5 else 10) < 1 * 10:
    pid27 = os.fork()
    if pid27 == 0:
        log("%s and %03d" % ("%s and %04d" % ("it's", 1000), 1000 * 255), [len(w) for w in "x,y".split()])
        print("bc"[:2])
        exit([2, 10, 3])
    status28 = os.waitpid(pid27, 0)[1]
    log(os.WIFEXITED(status28), os.WIFSIGNALED(status28), status28)
    log(5 * 1.5, [7, 5, 1], "a")
else:
    l29 = [v for v in [10, 255, 5] if isinstance(v, int)]
log(0 * 1.5)
try:
    pass
except Exception as e30:
    log(type(e30).__name__)
except Error2:
    atexit._run_exitfuncs()
    try:
        pass
    except RuntimeError:
        if False:
            atexit.register(lambda: log({"k": 0}))
            log(len([2, 10, 7, 1]) >= (10 if 1000 != 42 else 255), "{}|{:>7}".format((5 if "bc" in "100%" else 255), "lost"), "{}|{:>7}".format(("lost").count("lost"), "lost"))
        else:
            if (255 > 5 or isinstance(3, (str, list))):
                l31 = [v for v in list(range(1, 5, 2)) if isinstance(v, int)]
                x32 = (10 +
                    (int("")))
            else:
                n33, t34 = len([5, 3]), "two\nlines"
        t35 = "done"
    except Exception:
        w36 = 2
        while w36 > 0:
            w36 -= 1
            log(len("lost"[:2]), [255, 7, 1, 0][1:], None)
            atexit.register(handler10, [7, 7, 1000, 2])
        if isinstance(255, (str, list)):
            t37 = "done"
            log(len([]))
    else:
        try:
            try:
                log("{}|{:>3}".format(5, "two\nlines") + repr([1, 255, 10]))
                atexit.register(Manager3("x y").__exit__, None, None, None)
                len("a") + ("a".missing())
            finally:
                l38 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
        except SystemExit:
            d39 = {"a": 2 * 1000}
        except:
            pass
    finally:
        if not "done":
            pass
        else:
            atexit.register(handler15, [255, 3])
        with Manager3("x y"):
            try:
                sys.stdout.flush()
                atexit.register(log, "lost" in "x y", 1000)
                sys.exit(("a").count("two\nlines"))
            except Exception as e41:
                log(type(e41).__name__)
sys.exit(256)
