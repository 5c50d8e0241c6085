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


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


class Error2(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 5


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Class4(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Error1("two\nlines", 1000)


def f5(a6):
    try:
        atexit.unregister(sys.exit)
        raise SystemExit(a6)
    except Exception as e7:
        log(type(e7).__name__, e7.args)
        w8 = 2
        while w8 > 0:
            w8 -= 1
            if isinstance(a6, (str, list)):
                atexit.register(log, (7 % 3), (a6 - 10 // 10))
                sys.exit()
            elif "two\nlines" in "done":
                print(False, ((a6 if True else 5), str(("").startswith("x"))), int(2.9))
                return len("a")
            else:
                sys.stdout.write(f"<{a6!s}>" + chr(10))
    except Exception as e9:
        log(str(e9))
        raise Error1("%s and %03d" % ("done", a6)) from e9
    except:
        try:
            log(atexit.unregister(a6))
        except KeyError as e10:
            log(type(e10).__name__, e10.args)
            log({"k": 42}, len(f"<{a6!r}>"))
            raise ZeroDivisionError(5)
        except SystemExit as e11:
            log(type(e11).__name__, e11.args)
            log(type(e11.__context__).__name__)
            try:
                sys.exit(a6)
            except Error1 as e12:
                log(str(e12))
                sys.stdout.write("{}|{:>6}".format(a6, "x y") + chr(10))
            else:
                log(json.dumps([("100%").count("bc"), "bc" * 2, None, (a6 < a6 <= 7 and a6 < 5 <= a6), {"k": a6}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        except:
            sys.stderr.write(", ".join(["x y", "two\nlines"]) + "\n")
            return 3
        raise Exception("é", 10)
    return (10 | 5) * max([2, a6])


def fail13(a14):
    raise KeyboardInterrupt


def handler15(value=None, tag="done"):
    log("in handler 16", value, tag)
    n17 = len(f"<{29!s}>")


sys.stdout.flush()
pid18 = os.fork()
if pid18 == 0:
    n19 = ("{}|{:>3}".format(2, "it's")).count("é")
    raise RuntimeError()
status20 = os.waitpid(pid18, 0)[1]
log(os.WIFEXITED(status20), os.WIFSIGNALED(status20), status20)
atexit.unregister(handler15)
with Manager3("bc"):
    print(len("{}|{:>2}".format(10, "done")))
    print(repr([len(w) for w in "a bb ccc".split()]), 3 * 1.5, sorted([255, 5, 0, 1000]))
process22 = multiprocessing.get_context("fork").Process(target=handler15, args=(42,))
process22.start()
process22.join()
log(process22.exitcode)
log(10, int("-7"))
atexit._run_exitfuncs()
