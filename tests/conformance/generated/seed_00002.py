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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    pass


class Error2(LookupError):
    def __init__(self, *args):
        LookupError.__init__(self, *args)
        self.extra = 7


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f4(a5):
    return 0


def fail6(a7):
    (1000 +
        (int(None)))


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)
    atexit.register(lambda: log(str([-x for x in range(3) if x != 2])))
    with Manager3("done") as m10, Manager3("lost") as m11:
        with Manager3("it's") as m12, Manager3("") as m13:
            sys.stderr.write(("bc").strip() + "\n")
            sys.stdout.write("%s and %02d" % ("bc", 255))


def handler14(value=None, tag="done"):
    log("in handler 15", value, tag)


sys.stderr.write("lost" + "\n")
w16 = 1
while w16 > 0:
    w16 -= 1
    if "100%" in "a":
        try:
            log((("two\nlines").replace(TEXT[1], TEXT)).strip())
            sys.stdout.write("%s and %01d" % ("é", 7))
            raise TypeError()
        except SystemExit:
            t17 = f"<{0}>"
            atexit.register(handler8)
            break
        except Exception as e18:
            log(str(e18))
            raise KeyError("done", 0) from e18
        finally:
            atexit.register(lambda: log("bc"))
    x19 = (3 +
        (fail6(len("two\nlines"))))
print(len([(2 if 10 < 7 <= 7 else 42), 7]))
d20 = {"two\nlines": 42 - 5}
sys.stdout.write("" + "x y" + chr(10))
pid21 = os.fork()
if pid21 == 0:
    thread22 = threading.Thread(target=handler8, args=(255,))
    thread22.start()
    thread22.join()
    log(thread22.is_alive())
    try:
        try:
            try:
                assert max([0, 42]) == None
            except BaseException as e23:
                log(type(e23).__name__, e23.args)
                n24 = (0 | 8)
            except Exception as e25:
                log(type(e25).__name__)
                log(type(e25.__context__).__name__)
            finally:
                atexit.register(sys.exit, 1)
                print(f"<{38!r}>", (5 - 0, "it's"[-1:]), [-x for x in range(2)])
            if ("x y" in "lost" or 3 == 0):
                log((max([1000, 0]), ",".join(["done", "two\nlines"])))
            else:
                atexit.register(handler8, tag=repr(1))
                zzz + 1
            raise Error2("%s and %02d" % ("a", 255))
        except Exception:
            if not []:
                atexit.unregister(handler14)
            else:
                sys.stderr.write("bc" + "\n")
            log(((255 if 7 < 7 <= 1 else 255) | 7), (5, "bc"), 0)
        except Exception:
            sys.stderr.write(f"<{21!r}>" + "\n")
        sys.exit("two\nlines" * 2)
    except Exception as e26:
        log(str(e26))
        print(sorted([255, 2, 255, 2], key=lambda v: -v))
    except IndexError:
        w27 = 1
        while w27 > 0:
            w27 -= 1
            atexit.register(handler14, "{}|{:>3}".format(5, "x y"))
    os.kill(os.getpid(), signal.SIGKILL)
status28 = os.waitpid(pid21, 0)[1]
log(os.WIFEXITED(status28), os.WIFSIGNALED(status28), status28)
try:
    try:
        raise KeyError()
    except Exception as e29:
        log(str(e29))
        log(3, f"<{64!s}>")
    except:
        try:
            print(repr(max([42, 1000])), [len(w) for w in "x,y".split()])
        except SystemExit:
            atexit.register(log, "{}|{:>7}".format(0, "100%"), 24.5)
        raise Error1(len("bc"))
    finally:
        atexit.register(abs, "bc", 1)
    sys.stdout.write("" * 1)
    log("100%", {"two\nlines": 255}[None])
except (IndexError, OSError) as e30:
    log(str(e30))
    log(type(e30.__context__).__name__)
    atexit.register(Manager3("it's").__exit__, None, None, None)
except ZeroDivisionError as e31:
    log(type(e31).__name__, e31.args)
    w32 = 2
    while w32 > 0:
        w32 -= 1
        atexit.unregister(handler14)
        if False:
            n33 = len(repr([]))
            if "" in "100%":
                print(("done").title())
        elif "" in "x y":
            l34 = [v for v in sorted([1, 255, 2, 2], key=lambda v: -v) if isinstance(v, int)]
        else:
            t35 = "%s and %01d" % (", ".join(["é", "two\nlines"]), 2)
            break
        break
else:
    def fail36(a37):
        atexit.register(handler8)
        raise IndexError()
d20[""] = 0
log(sorted(d20.items()))
sys.exit([255, 3, 1, 7])
