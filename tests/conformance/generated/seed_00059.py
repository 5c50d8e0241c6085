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
    except SystemExit:
        try:
            raise
        except Exception as e12:
            log(type(e12).__name__, e12.args)
        except (Exception, Exception) as e13:
            log(type(e13).__name__)
            3 * 1 + (fail5(len([42, 10])))
        w14 = 3
        while w14 > 0:
            w14 -= 1
            try:
                sys.stderr.write("{}|{:>5}".format(3, "") + "\n")
                break
            except Exception as e15:
                log(type(e15).__name__, e15.args)
                atexit.register(log, len([3]) * 7 * 0, {"k": max([1000, 7])})
                break
            except RuntimeError as e16:
                log(type(e16).__name__, e16.args)
                atexit.register(fail5, max([255, 2]))
                continue
            except:
                print(42, 7)
                log("100%", fail5(2 - 255))
            finally:
                sys.stderr.write("-".join(["done", ""]) + "\n")
                n17 = (1 + 1000 & 3)
                raise Error1()
            with Manager3("x y") as m18:
                log("{}|{:>4}".format(5, "two\nlines"), (1, ""))
                log([-x for x in range(2)])
        [5, 7, 42, 255][-9]
    except:
        atexit.register(lambda: log([2][::-1]))
    try:
        atexit.register(fail5, len([7, 42, 10]))
        print([x + 1 for x in range(5) if x != 2])
        raise ZeroDivisionError("two\nlines", 0)
    except LookupError as e19:
        log(type(e19).__name__, e19.args)
        for i20 in range(0):
            n21 = 3
        else:
            try:
                print([x + 1 for x in range(2) if x > 1], "-".join(["it's", "x y"]) + "{}|{:>8}".format(7, "lost"), "bc")
                x22 = max([2, 5]) + (fail5(len("x y")))
            except OSError as e23:
                log(type(e23).__name__)
            except SystemExit as e24:
                log(type(e24).__name__)
    except ValueError:
        sys.stdout.write("{}|{:>2}".format(2, "100%"))
    else:
        try:
            pass
        except SystemExit as e25:
            log(type(e25).__name__, e25.args)
            print(4 ** 28)
        except Exception as e26:
            log(type(e26).__name__)


def handler27(value=None, tag="100%"):
    log("in handler 28", value, tag)
    try:
        try:
            if 0 < 2 + 10:
                sys.stdout.write("done")
                t29 = "{}|{:>6}".format((1 if not "lost" else 10), "done")
            else:
                atexit.register(fail5, (3 if not "done" else 255))
            try:
                print(isinstance(1, str), list(reversed([255])))
                sys.stdout.write(("lost").title() + chr(10))
                str([][-9])
            except ArithmeticError:
                n30 = (2 - 255 if 0 < 5 <= 7 else len("100%"))
            except (Exception, ZeroDivisionError) as e31:
                log(str(e31))
            else:
                atexit.register(abs, "two\nlines", 5)
        except KeyError as e32:
            log(str(e32))
            try:
                sys.exit([255, 7, 42])
            except BaseException as e33:
                log(type(e33).__name__)
            except Exception as e34:
                log(type(e34).__name__)
                log(1)
                n35 = (("bc").replace(TEXT[1], TEXT)).count("100%")
        with Manager3("done"), Manager3("a") as m37:
            try:
                log(
                    "",
                    (3 if not [3, 1000, 0, 42] else 1000) / len([]),
                )
            except (Exception, ValueError) as e38:
                log(type(e38).__name__, e38.args)
                print([255, 7, 1, 0][1:])
                int("")
            except (ArithmeticError, RuntimeError):
                atexit.register(lambda: log((("done").count("bc"), "%s and %01d" % ("bc", 7))))
                n39 = 0
            finally:
                n40 = (len([]) if "x y" in "x y" else 5 * 1000)
                sys.stdout.write("two\nlines" + "x y" + chr(10))
        sys.exit("%s and %03d" % ("lost", 10))
    finally:
        atexit.register(handler10, tag=("").strip())
        d41 = {"a": 2 * 1000}
    log({"k": len([3, 5])}, [7, 10, 5], ("done").count("x y") / 4)
    try:
        sys.stdout.write(("bc").title() + chr(10))
        sys.stdout.flush()
        x42 = int("")
    except ZeroDivisionError as e43:
        log(str(e43))
    except BaseException:
        atexit.register(handler10, tag="it's" + "100%")
    else:
        atexit.register(sys.exit, "it's")


pid44 = os.fork()
if pid44 == 0:
    if isinstance(1000, (str, list)):
        for i45 in (1000, 255):
            d46 = {"done": i45}
            if isinstance(i45, str):
                sys.stdout.flush()
                atexit.register(Equal4(3))
            continue
        else:
            sys.stderr.write("{}|{:>6}".format(1, "two\nlines") + "\n")
            log(
                "done",
                {"lost": 5}["missing"],
            )
        l47 = [v for v in list(range(1, 7, 3)) if isinstance(v, int)]
    else:
        log([x * 2 for x in range(1) if x != 2])
    sys.stderr.write(",".join(["done", "100%"]) + "\n")
    w48 = 3
    while w48 > 0:
        w48 -= 1
        try:
            pass
        except (RuntimeError, Exception):
            try:
                log("a"[1:3], len([len(w) for w in "x,y".split()]))
                1000 - 7 + (TEXT())
            except Exception:
                d49 = {"": 42}
                sys.stderr.write("x y" + "\n")
                raise ZeroDivisionError(("two\nlines").strip())
            except Exception as e50:
                log(str(e50))
                atexit.register(Manager3("x y").__exit__, None, None, None)
            atexit.register(lambda: log([2, 2, 3]))
        break
    sys.exit([255, 42])
status51 = os.waitpid(pid44, 0)[1]
log(os.WIFEXITED(status51), os.WIFSIGNALED(status51), status51)
sys.stderr.write("%s and %03d" % ("", 5) + "\n")
try:
    l52 = [v for v in [x % 3 for x in range(1) if x != 2] if isinstance(v, int)]
    raise Error2
except Exception as e53:
    log(type(e53).__name__, e53.args)
    if "two\nlines" in "":
        atexit.register(handler10)
        atexit.register(handler27, tag="lost" + "x y")
    elif not "x y":
        atexit.register(Equal4(2))
    else:
        try:
            pass
        except Exception as e54:
            log(str(e54))
            log(1)
            try:
                t55 = "it's" + "{}|{:>4}".format(7, "lost")
                str(fail5(len([42, 7, 3])))
            except Exception as e56:
                log(type(e56).__name__)
                log(2 - 255 - 2 * 10)
            except RuntimeError:
                print(None, "{}|{:>4}".format(("").count("lost"), ""), "%s and %01d" % ("100%" + "100%", ("two\nlines").count("x y")))
            except:
                t57 = "two\nlines"[:2]
            finally:
                n58 = (("x y").count("bc") if 7 < 42 <= 7 else 255)
                log("%s and %04d" % ("bc"[1:3], len("lost")), n58 * 1000 * n58, "%s and %04d" % ("100%", n58) + "{}|{:>7}".format(n58, "done"))
            raise Error2("%s and %02d" % ("", 3))
        except LookupError:
            log(10, {"k": sum([7, 0])}, (2, "{}|{:>5}".format(5, "two\nlines")))
        finally:
            try:
                raise RuntimeError()
            except Error1 as e59:
                log(str(e59))
                log(1)
            except (Exception, ZeroDivisionError) as e60:
                log(str(e60))
                print("%s and %03d" % ("lost" + "a", 7 - 2))
                raise Error1("{}|{:>8}".format(1, "x y"))
            else:
                l61 = [v for v in [-x for x in range(3) if x != 2] if isinstance(v, int)]
            finally:
                log(len(list(reversed([1]))))
            log([x for x in range(1)], True)
            fail5(1000)
finally:
    n62 = (5 if 2 < 2 <= 0 else 42 * 7)
    sys.stdout.flush()
    pid63 = os.fork()
    if pid63 == 0:
        try:
            atexit.register(handler10)
            log(
                "two\nlines",
                int("x1"),
            )
        finally:
            try:
                sys.stdout.flush()
                t64 = ",".join(["%s and %05d" % ("lost", n62), "{}|{:>2}".format(n62, "done")])
                raise Error2("100%", n62)
            except (LookupError, OSError):
                atexit.register(lambda: log([len(w) for w in "x,y".split()]))
                x65 = "lost".qqq.www
        raise Error1("x y" + "")
    status66 = os.waitpid(pid63, 0)[1]
    log(os.WIFEXITED(status66), os.WIFSIGNALED(status66), status66)
log({"k": 255}, [0, 42, 0], (("lost").replace(TEXT[1], TEXT)).replace(TEXT[1], TEXT))
thread67 = threading.Thread(target=handler27, args=(1000,))
thread67.start()
thread67.join()
log(thread67.is_alive())
n68 = len([1, 7, 255, 10]) * (42 ^ 3)
log("-".join(["bc"[:2], "bc"]))
sys.exit(("bc").upper())
