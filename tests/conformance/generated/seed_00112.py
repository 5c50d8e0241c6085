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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    pass


class Error2(TypeError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f4(a5):
    return a5 + 10


def fail6(a7):
    x8 = log("a", os.remove("missing.txt"))


def handler9(value=None, tag=""):
    log("in handler 10", value, tag)
    NOTHING[5](2)


def handler11(value=None, tag=""):
    log("in handler 12", value, tag)
    for i13 in [1, 2]:
        try:
            atexit.register(log, not [i13, 255], "%s and %04d" % (f"<{i13}>", 7 - 0))
            log(True, f4(i13 * 7), sorted([10], key=lambda v: -v))
            raise Error1
        except RuntimeError as e14:
            log(type(e14).__name__)
            break
        except Exception:
            for i15 in [1, 2]:
                n16 = (("").replace(TEXT[1], TEXT)).count("a")
                break
            try:
                atexit.register(handler9, list(range(2, 9, 1)))
                log(json.dumps([len([10]), "{}|{:>2}".format(255, "two\nlines"), None, 10 == [i13, 0, i13][True], {"k": 7}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                raise SystemExit(-1)
            except Exception as e17:
                log(str(e17))
                sys.stdout.flush()
            except SystemExit as e18:
                log(type(e18).__name__)
                raise KeyError("%s and %05d" % ("100%", i13)) from e18
        t19 = ("100%").zfill(4)
    else:
        if ("done").count("") == (42 % 10):
            w20 = 1
            while w20 > 0:
                w20 -= 1
                with open("b.txt", "w") as file21:
                    file21.write("{}|{:>3}".format(10, "it's") + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))


def handler22(value=None, tag="é"):
    log("in handler 23", value, tag)
    t24 = "{}|{:>1}".format(255 * 3, "bc")
    atexit.register(handler11, tag=", ".join([t24, t24]))
    print(42 - 255 - (5 % 3), "{}|{:>4}".format(42, t24), (f4(0), ""))
    os.kill(os.getpid(), signal.SIGTERM)


sys.stdout.write("{}|{:>5}".format(3, "bc") + chr(10))
if "two\nlines" in "done":
    atexit.register(handler11, tag="{}|{:>6}".format(1, "é"))
else:
    class Local25(object):
        field = ("x y").count("")
n26, *l27 = sum([3, 1]), 3, 0
try:
    print("", {"k": (7 % 3)}, sep="", end=";")
    try:
        n28 = ("{:,}".format(n26)).count("a")
        print(n26, f"<{n28!s}>")
        raise Error1("", n28)
    except SystemExit as e29:
        log(str(e29))
        t30 = "-".join([str(("lost").startswith("b")), str(l27)])
    except ArithmeticError as e31:
        log(str(e31))
    finally:
        sys.stdout.flush()
except Exception as e32:
    log(type(e32).__name__)
    sys.stdout.write("%s and %04d" % ("x y", n26) + chr(10))
finally:
    sys.stderr.write("{}|{:>4}".format(n26, "é") + "\n")
    print((("100%").upper()).title(), (4 ** 32 % 7), 37.5)
process33 = multiprocessing.get_context("fork").Process(target=handler22, args=(n26,))
process33.start()
process33.join()
log(process33.exitcode)
try:
    log(n26, f4(n26) * n26, len("%s and %03d" % ("", n26)))
    1000 + (fail6((5 | 2)))
except BaseException:
    n34 = 42
    sys.stdout.write("it's" + "bc" + chr(10))
except Exception:
    sys.stdout.flush()
    pid35 = os.fork()
    if pid35 == 0:
        try:
            atexit.unregister(handler22)
            print((f4(1) if (lambda v, w=9: v + w)(7) != n26 else (n26 | 6)))
            x36 = str(l27[9])
        except SystemExit as e37:
            log(str(e37))
            log(type(e37.__context__).__name__)
        finally:
            print((("x y").replace(TEXT[1], TEXT)).title(), [n26, 5, 5])
            n38, *l39 = ("it's").count("done"), n26, n26
        raise Error1(5 + 1)
    status40 = os.waitpid(pid35, 0)[1]
    log(os.WIFEXITED(status40), os.WIFSIGNALED(status40), status40)
pid41 = os.fork()
if pid41 == 0:
    n42 = n26
    n43, t44 = len("done"), "{}|{:>4}".format(5, "it's")
    try:
        try:
            raise KeyError("it's") from ValueError
        except Exception as e45:
            log(type(e45).__name__, e45.args)
            log(type(e45.__context__).__name__)
            try:
                log(json.dumps([n26, repr(n43), None, (t44 in t44 or t44 in t44), {"k": n43}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                raise ValueError(n26 - n42) from Error2("100%" + t44)
            finally:
                atexit.register(lambda: log(n42))
        except Error1:
            n46, *l47 = f4(n43), 7, 0
            try:
                print("{:,}".format(n46), "{}|{:>1}".format(n42, t44), sep=", ", end="\n")
                atexit.register(fail6, (1000 if n26 > 2 else n43))
                x48 = n26 < t44
            except TypeError:
                print(42, list(reversed([n26])))
                n49 = 42
                raise Error1(t44 * 3)
            except Error1:
                print(sorted([n46]), (n26, ("two\nlines").upper()))
            else:
                log(list(reversed([n46, n26, n42, 10])), f4(255), 0.1 + 0.2)
            assert f4(42) == None, "done" * 1
        else:
            l27.append(len(""))
        finally:
            log([len(w) for w in "a bb ccc".split()], 2 * 1.5)
        sys.exit(n43)
    except SystemExit as e50:
        log(str(e50))
    except Exception as e51:
        log(str(e51))
        assert 7 - 7 == None, ("it's").rjust(0)
    finally:
        log(atexit.unregister(n26))
        with Manager3(""):
            for i53 in range(3):
                n54 = 1000
    os._exit(9)
status55 = os.waitpid(pid41, 0)[1]
log(os.WIFEXITED(status55), os.WIFSIGNALED(status55), status55)
