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


class Error1(KeyError):
    pass


class Error2(KeyError):
    def __str__(self):
        return "two\nlines" + repr(self.args)


def handler3(value=None, tag="bc"):
    log("in handler 4", value, tag)


try:
    sys.stderr.write("x y"[1:] + "\n")
    [v for v in (NUMBER(1), 1)]
except BaseException as e5:
    log(str(e5))
for i6 in range(0):
    atexit.register(handler3, [len(w) for w in "x,y".split()])
    try:
        try:
            pass
        except KeyError as e7:
            log(type(e7).__name__, e7.args)
            raise IndexError(len("a")) from e7
        except SystemExit as e8:
            log(type(e8).__name__)
            raise ZeroDivisionError("a", i6) from e8
    except Error1:
        t9 = ("bc" * 0).title()
        log(json.dumps([(i6 // 7), repr(1), None, t9 in t9, {"k": 5}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        continue
    except Exception as e10:
        log(type(e10).__name__, e10.args)
    except:
        pass
else:
    for i11 in [1, 2]:
        for i12 in [1, 2]:
            n13 = max([i12 * 2, len([255, i11, i12, 2])])
        with open("a.txt", "w") as file14:
            file14.write("100%" + "\n")
            atexit.unregister(print)
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    else:
        atexit.unregister(log)
        raise Error2("x y", 255)
try:
    print((len("lost") % -4), 0.1 + 0.2)
    print(((lambda v, w=0: v + w)(1000), repr([0, 1000])), ([42, 10, 5][True] if True else int(2.9)), (("done").count("lost") | 3))
finally:
    sys.stdout.write("%s and %03d" % ("é", 0) + chr(10))
if not "":
    def f15(a16):
        sys.stdout.write("-".join(["a", "x y"]))
        return ("é").count("é")
    sys.unraisablehook = unraisable
elif ("lost" in "a" or "lost" in "lost"):
    log(isinstance(0, str))
t17 = "{:>4}{:<3}{:^5}".format(3, "a", "b")
sys.stdout.flush()
pid18 = os.fork()
if pid18 == 0:
    log(repr([]), ",".join(["é", str(("two\nlines").partition("x"))]), "%s and %04d" % (str([42, 10]), len([0, 42])))
    thread19 = threading.Thread(target=log, args=(1,))
    thread19.start()
    thread19.join()
    log(thread19.is_alive())
    raise Error1((lambda v, w=4: v + w)(255))
    sys.exit("%s and %01d" % ("a", 3))
status20 = os.waitpid(pid18, 0)[1]
log(os.WIFEXITED(status20), os.WIFSIGNALED(status20), status20)
exit(t17)
