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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [10, 0, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


class Class4(object):
    shared = [10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f5(a6):
    if isinstance(a6, int):
        n7, *l8 = 3, 1, 10
    else:
        with Manager1(""), Manager1("100%"):
            try:
                gone11 = a6
                del gone11
                gone11
            except Exception as e12:
                log(type(e12).__name__)
                return 2
            except KeyError as e13:
                log(str(e13))
                d14 = {"lost": (a6 % -4)}
                return a6
            else:
                log([x % 3 for x in range(4)])
            with Manager1("é") as m15, Manager1("done"):
                atexit.register(Equal2(2))
                print(f"<{a6}>", f"<{a6}>" + ",".join(["lost", "two\nlines"]))
                return (a6 // 7)
    return (5 if 0 == 42 else 5) - a6


def f17(a18):
    return ((a18 // 7) if (isinstance(1, int) and False) else len([]))


def handler19(value=None, tag="two\nlines"):
    log("in handler 20", value, tag)


def handler21(value=None, tag="é"):
    log("in handler 22", value, tag)
    with Manager1("it's"), Manager1("x y"):
        if "" in "x y":
            atexit.register(print, ",".join([("a").upper(), "{}|{:>2}".format(5, "a")]), list(range(1, 6, 3)))
        else:
            atexit.register(lambda: log(None))
    raise KeyError("lost", 1000)


def handler25(value=None, tag="é"):
    log("in handler 26", value, tag)
    os.kill(os.getpid(), signal.SIGTERM)


try:
    w27 = 3
    while w27 > 0:
        w27 -= 1
        try:
            n28, *l29 = 7, 5, 255
            assert len(l29) == None
        except OSError as e30:
            log(type(e30).__name__)
            gone31 = 42
            del gone31
        finally:
            print(None, [5], not "x y")
            sys.stdout.flush()
            "done".qqq.www
    print((("bc").replace(TEXT[1], TEXT)).upper(), sorted([5, 1], key=lambda v: -v))
    exit(-1)
except Exception as e32:
    log(str(e32))
    log(json.dumps([3, "100%"[1:3], None, (isinstance(7, (str, list)) and "done" in "two\nlines"), {"k": 1000}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
except Exception as e33:
    log(type(e33).__name__, e33.args)
finally:
    with Manager1("it's"):
        if (not [7] or "x y" in "a"):
            try:
                atexit.register(lambda: log([(x, x * x) for x in range(0) if x % 2 == 0]))
                raise SystemExit()
            except IndexError:
                t35 = (",".join(["it's", "lost"])).title()
                log(None)
            except IndexError as e36:
                log(str(e36))
            finally:
                n37 = 255
                print({"k": 10}, 10 >= n37 * 255, "x y")
            print(0.1 + 0.2, {"k": f17(1000)}, sep="", end="\n")
        elif len("x y") >= f17(7):
            try:
                print([len(w) for w in "x,y".split()], f17(("bc").count("it's")), 66.5)
                atexit.register(log, list(reversed([])), {"k": f5(255)})
                raise ZeroDivisionError("é", 10)
            except BaseException as e38:
                log(str(e38))
            except SystemExit:
                n39, *l40 = f17(42), 0, 0
        else:
            try:
                n41, t42 = [0, 3, 5][0], f"<{6!r}>"
                sys.stdout.write(t42)
                (dict([1])
                    if isinstance(n41, str)
                    else dict([1]))
            except Exception as e43:
                log(str(e43))
                x44 = (7 +
                    (json.loads("")))
            except NameError as e45:
                log(str(e45))
                raise Exception("{}|{:>8}".format(1, "two\nlines")) from e45
        try:
            raise ValueError
        except Exception as e46:
            log(type(e46).__name__)
            try:
                sys.stdout.write("{:,}".format(1000) + chr(10))
                raise ValueError("{}|{:>1}".format(5, "done"))
            except Exception:
                print([x * 2 for x in range(3) if x % 2 == 0], "two\nlines")
            finally:
                atexit.register(lambda: log(((lambda v, w=4: v + w)(255), "é")))
                atexit.register(log, "%s and %01d" % (str(("a").endswith("x")), len([5, 255, 255])), (0 + 10 % 10))
        except:
            try:
                x47 = sorted([[1000, 0, 42, 10][-9], 1], key=lambda v: v)
            finally:
                atexit.register(lambda: log((len("it's") ^ 1)))
                atexit.register(log, {"k": 2}, {"k": 0 - 5})
                x48 = NOTHING(1)
        finally:
            n49 = abs(-3)
log((f5(42) & 1))
try:
    assert 2 == None
except KeyError:
    process50 = multiprocessing.get_context("fork").Process(target=handler21, args=(10,))
    process50.start()
    process50.join()
    log(process50.exitcode)
except BaseException as e51:
    log(type(e51).__name__)
finally:
    thread52 = threading.Thread(target=handler21, args=(255,))
    thread52.start()
    time.sleep(0.2)
try:
    atexit.register(handler19, sorted([42, 5, 0]))
    with Manager1("two\nlines"), Manager1("bc"):
        o55 = Class3(len([42, 7]))
        log(o55, o55.add(0))
    raise Exception("%x %o" % (43, 83))
except KeyError as e56:
    log(str(e56))
except Exception:
    sys.unraisablehook = unraisable
else:
    if not "it's":
        o57 = Class4(max([0, 5]))
        log(o57, o57.add(1000))
[3, 42, 10].nothing
