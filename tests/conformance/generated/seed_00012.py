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


def f1(a2):
    try:
        raise Exception("é")
    except ValueError as e3:
        log(type(e3).__name__)
        return 255
    except Exception as e4:
        log(type(e4).__name__)
        try:
            l5 = [v for v in list(range(0, 4, 2)) if isinstance(v, int)]
            raise KeyError() from OSError("é")
        except NameError as e6:
            log(type(e6).__name__)
            raise ZeroDivisionError("" * 0)
        except BaseException as e7:
            log(type(e7).__name__)
            atexit.register(lambda: log(2 < a2 <= 255))
            return a2
    finally:
        if isinstance(a2, str):
            atexit.register(print, False, {"k": max([a2, 3])})
            d8 = {"": 7 * 2}
        log(isinstance(a2, str))
    return 10 - a2


def f9(a10):
    print(a10 - (5 if False else 5))
    return f1(a10 * a10)


def fail11(a12):
    try:
        try:
            {"lost": a12}[0]
        except RuntimeError as e13:
            log(str(e13))
            raise ArithmeticError("done" + "done") from e13
        except:
            print("bc", f"<{a12!s}>" + f"<{a12!r}>", [len(w) for w in "x,y".split()])
        [a12, f1(k=3)]
    finally:
        for i14 in (a12, 1000):
            try:
                t15 = ",".join([f"<{i14!s}>", ("done").title()])
            except BaseException:
                print(None, "-".join([f"<{a12}>", "%s and %04d" % ("", i14)]), sep="", end=";")
                exit(len(""))
            finally:
                print(len(", ".join(["it's", "x y"])), ",".join(["it's", "x y"]) + repr([42, a12]))
                atexit.register(log, list(range(2, 5, 1)), ("100%"[1:3]).count("é"))
        print("bc")
    (1000 if "100%" + 7 else a12)


def fail16(a17):
    raise ZeroDivisionError("100%", a17) from ValueError


def handler18(value=None, tag="100%"):
    log("in handler 19", value, tag)


def handler20(value=None, tag=""):
    log("in handler 21", value, tag)
    try:
        try:
            pass
        except ValueError as e22:
            log(type(e22).__name__, e22.args)
            atexit.register(abs, "é", 1000)
            log(
                "done",
                [1 // v for v in (2, 0)],
            )
        print(len(list(reversed([42, 1000, 10]))))
        [10, "x y".nothing]
    except Exception as e23:
        log(type(e23).__name__, e23.args)
        log(type(e23.__context__).__name__)
    except Exception:
        log({"k": len([0, 1])})
    else:
        print(f1(5 * 7), 2, sep=", ", end="\n")
        log(
            "bc",
            (lambda v: v.a)(2),
        )
    sys.stderr.write("{}|{:>1}".format(0, "100%") + "\n")


atexit.register(log, list(range(0, 9, 1)), (("done").title()).strip())
print("{}|{:>3}".format(f1(0), "it's"), None, sep="", end=";")
n24 = 5 + 1
pid25 = os.fork()
if pid25 == 0:
    for i26 in [1, 2]:
        try:
            log([], "bc" in "x y", "bc")
            raise IndexError("two\nlines")
        except NameError:
            try:
                atexit.register(print, "{}|{:>6}".format(len([n24]), ""), 1 != i26)
            except SystemExit as e27:
                log(str(e27))
                atexit.unregister(handler20)
                raise
            except Exception as e28:
                log(type(e28).__name__, e28.args)
                sys.stdout.write(("").strip())
            except:
                atexit.register(handler18, 0.1 + 0.2)
                raise
            atexit.register(print, 57.5, i26)
        except Exception as e29:
            log(str(e29))
            raise TypeError(n24 + 1000) from e29
        except:
            try:
                assert ("bc").count("done") == None
            except BaseException as e30:
                log(str(e30))
                raise TypeError(42 * 10) from e30
            x31 = log(
                "lost",
                (lambda v: v.a)(i26),
            )
        finally:
            try:
                raise OSError(("it's").upper())
            except Exception:
                l32 = [v for v in [x * 2 for x in range(2) if x % 2 == 0] if isinstance(v, int)]
                n33 = len(l32)
            finally:
                n34 = (("x y").upper()).count("")
    else:
        if "x y" in "lost":
            atexit.register(log, [n24, n24, n24, n24], n24)
    atexit.register(lambda: log([][-2:]))
    def fail35(a36):
        raise ArithmeticError("100%", a36)
    raise ValueError
    os.kill(os.getpid(), signal.SIGKILL)
status37 = os.waitpid(pid25, 0)[1]
log(os.WIFEXITED(status37), os.WIFSIGNALED(status37), status37)
for i38 in (n24, n24):
    try:
        assert len("a") == None, "{}|{:>6}".format(i38, "a")
    except Exception as e39:
        log(type(e39).__name__, e39.args)
    except Exception as e40:
        log(str(e40))
        raise OSError(("é").strip()) from e40
else:
    n41, t42 = f1(n24), "two\nlines" * 1
atexit._run_exitfuncs()
sys.stdout.flush()
atexit.register(sys.exit, n24)
