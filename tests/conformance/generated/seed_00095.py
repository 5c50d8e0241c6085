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


class Error1(TypeError):
    pass


class Error2(OSError):
    pass


def handler3(value=None, tag="done"):
    log("in handler 4", value, tag)
    n5 = 1000
    atexit.unregister(log)


try:
    atexit.register(handler3, f"<{59}>")
    for i6 in (10, 10):
        w7 = 2
        while w7 > 0:
            w7 -= 1
            for i8 in range(2):
                n9 = sum([(i8 if "two\nlines" in "é" else 7), i8 + i6])
        try:
            try:
                atexit.unregister(handler3)
                raise SystemExit("%s and %01d" % ("done", i6))
            except Exception as e10:
                log(type(e10).__name__)
                break
            except Exception as e11:
                log(type(e11).__name__)
                log(type(e11.__context__).__name__)
            sys.exit()
        except SystemExit as e12:
            log(str(e12))
            d13 = {"": i6}
        else:
            log({"k": i6 - i6}, 1)
        finally:
            print(None, len(""))
            l14 = [v for v in sorted([42, 0, 10], key=lambda v: -v) if isinstance(v, int)]
        continue
    else:
        try:
            raise Exception("lost", 42) from ValueError
        finally:
            log(len([1, 42]), "lost", f"<{27}>")
            42 + 7 + ([0, 3, 5, 255][100])
    raise Error2((1000 & 2)) from ValueError
except Exception as e15:
    log(type(e15).__name__, e15.args)
    atexit._run_exitfuncs()
except:
    w16 = 2
    while w16 > 0:
        w16 -= 1
        atexit.register(log, len([len(w) for w in "x,y".split()]), len("") < (1 ^ 2))
        try:
            pass
        except Exception as e17:
            log(type(e17).__name__)
            t18 = ",".join(["%s and %01d" % ("two\nlines", 0), f"<{19!r}>"])
        except Exception as e19:
            log(str(e19))
            raise Error2("{}|{:>3}".format(255, "lost")) from e19
        finally:
            log((5 * 1 if "a" in "é" else max([255, 5])))
            atexit.unregister(sys.exit)
sys.stdout.write("{}|{:>7}".format(5, "a") + chr(10))
try:
    thread20 = threading.Thread(target=log, args=(1,))
    thread20.start()
    thread20.join()
    log(thread20.is_alive())
    raise Error1(("lost").replace(TEXT[1], TEXT))
finally:
    try:
        print("%s and %03d" % ("x y", 10))
        sys.exit([])
    except (OSError, ArithmeticError) as e21:
        log(str(e21))
        log(type(e21.__context__).__name__)
        if (not [0] or False):
            d22 = {"two\nlines": 3 + 255}
    except Exception as e23:
        log(type(e23).__name__)
n24 = max([10, 7]) - len("lost")
t25 = f"<{n24!r}>"
print({"k": 0})
try:
    atexit.unregister(sys.exit)
    if not "100%":
        log((len([]) ^ 3), "{}|{:>5}".format(max([n24, n24]), t25), (f"<{t25!r}>").title())
        try:
            x26 = ("two\nlines").count(t25) + (NOTHING[5](2))
        except Exception as e27:
            log(type(e27).__name__, e27.args)
            assert n24 == None
        except ValueError as e28:
            log(type(e28).__name__, e28.args)
            try:
                sys.stdout.flush()
                l29 = [v for v in [] if isinstance(v, int)]
                raise
            finally:
                l30 = [v for v in [] if isinstance(v, int)]
            sys.exit()
    else:
        w31 = 2
        while w31 > 0:
            w31 -= 1
            try:
                t32 = t25
                raise ArithmeticError((t32).upper()) from None
            except Exception as e33:
                log(type(e33).__name__, e33.args)
                log(type(e33.__context__).__name__)
                print(("{}|{:>7}".format(1, "bc")).title(), n24)
                break
            n34, t35 = 0, t25[1:]
    assert len([n24, n24]) == None, "%s and %05d" % ("done", n24)
except Exception:
    print("a", t25)
os._exit(9)
