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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    pass


class Error2(ArithmeticError):
    def __init__(self, *args):
        ArithmeticError.__init__(self, *args)
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


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    if isinstance(a6, str):
        atexit.register(lambda: log(None))
        for i7 in (a6, a6):
            atexit.register(sys.exit, "it's")
            atexit.unregister(Equal4(1))
    else:
        sys.stdout.write("bc" + chr(10))
    return a6


def f8(a9):
    return f5(sum([1, a9]))


def fail10(a11):
    if isinstance(a11, str):
        t12 = f"<{a11!s}>"
        if t12 in t12:
            print({"k": a11 + 10}, 0.1 + 0.2, [a11, a11, 7, 42])
            print({"k": a11}, len([]) < len([a11, a11, 5]), ("a" in t12 and False))
            return a11
        else:
            atexit.register(lambda: log([len(w) for w in "x,y".split()]))
            x13 = zzz + 1
    log("two\nlines", NUMBER[0])


def handler14(value=None, tag="x y"):
    log("in handler 15", value, tag)
    try:
        raise ValueError("%s and %04d" % ("lost", 2))
    except Exception as e16:
        log(type(e16).__name__)
        log(type(e16.__context__).__name__)
        raise RuntimeError(("two\nlines").count("bc")) from e16
    else:
        try:
            log("it's", ("x y").count("two\nlines") % len([]))
        except BaseException as e17:
            log(str(e17))
        except:
            t18 = f"<{49!r}>"
    try:
        atexit.register(fail10, max([7, 1000]))
        assert 7 - 1000 == None, "100%"[::-1]
    except Exception as e19:
        log(str(e19))
        str({"é": 42}["missing"])
    except Exception as e20:
        log(type(e20).__name__)
        try:
            sys.stdout.flush()
            try:
                raise LookupError(255 * 1)
            except (IndexError, IndexError):
                atexit.register(print, f5(7) >= 7 * 42, 81.5)
            except (ValueError, ValueError):
                atexit.register(Equal4(3))
            finally:
                atexit.register(lambda: log(not "bc"))
                atexit.register(log, 3, f"<{43}>")
            raise Exception(f"<{51!s}>") from None
        finally:
            atexit.unregister(Equal4(3))
    else:
        try:
            w21 = 2
            while w21 > 0:
                w21 -= 1
                atexit.register(Equal4(3))
                log({"k": f8(1)})
        except Exception as e22:
            log(type(e22).__name__, e22.args)
            raise OSError("é", 10) from e22
        finally:
            try:
                atexit.register(Manager3("done").__exit__, None, None, None)
                t23 = "x y"
                x24 = [5, 3][100]
            except SystemExit as e25:
                log(str(e25))
            except ValueError as e26:
                log(type(e26).__name__)
                print((10 if isinstance(0, str) else sum([0, 10])), [len(w) for w in "a bb ccc".split()])
    try:
        try:
            try:
                pass
            except Exception as e27:
                log(type(e27).__name__)
                log(type(e27.__context__).__name__)
                atexit.register(lambda: log(",".join(["é"[::-1], f"<{67!s}>"])))
            finally:
                log({"k": 255}, len("{}|{:>7}".format(2, "it's")), 255)
                n28 = 0
            t29 = "a"
            raise TypeError("-".join(["bc", "x y"]))
        except Error1:
            try:
                n30, t31 = len([1000, 10, 0, 1000]), "done"
                log("é", [42][100])
            except BaseException as e32:
                log(str(e32))
                log(type(e32.__context__).__name__)
            except Error1:
                atexit.register(lambda: log("%s and %02d" % (("two\nlines").title(), 0)))
                print("a"[::-1])
        except (LookupError, KeyError) as e33:
            log(type(e33).__name__)
            if isinstance(2, str):
                print(len(("a").replace(TEXT[1], TEXT)))
                atexit.register(lambda: log("lost"))
            elif False:
                n34, t35 = sum([1000, 7]), "100%"[1:]
            assert 7 + 0 == None, str([7, 0])
        try:
            f8()
        except Exception as e36:
            log(str(e36))
            raise Exception("it's") from e36
    except Exception as e37:
        log(type(e37).__name__)
        raise KeyboardInterrupt(1)
    else:
        try:
            pass
        except BaseException as e38:
            log(type(e38).__name__, e38.args)
            atexit.unregister(Equal4(2))
        except Exception:
            try:
                raise Error2
            except BaseException as e39:
                log(type(e39).__name__, e39.args)
                print([42, 42, 7][1:], "x y"[-1:], {"k": 0})
            except:
                log(not [0], isinstance(5, (str, list)))
            else:
                atexit.unregister(Equal4(1))
            try:
                sys.stdout.flush()
                print({"k": 7})
                (1000 +
                    ({"é": 0}[0]))
            except ArithmeticError as e40:
                log(type(e40).__name__, e40.args)
                atexit.register(lambda: log((f5(1) if isinstance(7, (str, list)) else len([2, 0]))))
                log("a", fail10(3 - 5))
            except:
                sys.stderr.write(",".join(["100%", "bc"]) + "\n")
                raise Error2("bc")
            [7, fail10(3 - 255)]


def handler41(value=None, tag="a"):
    log("in handler 42", value, tag)
    log((len([10, 42]), "{}|{:>6}".format(5, "it's")), {"k": f8(0)}, f5((3 | 8)))
    if isinstance(3, int):
        atexit.register(handler14, "{}|{:>3}".format(3 * 1000, "it's"))
    atexit.register(log, len([5]), len([len(w) for w in "a bb ccc".split()]))


print(isinstance(42, (str, list)), "two\nlines"[1:3], list(range(3, 4, 3)))
sys.stderr.write("it's" + "\n")
sys.stdout.write(f"<{44!r}>" + chr(10))
raise LookupError("é")
