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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ValueError):
    pass


def f2(a3):
    return max([10 - 5, a3])


def f4(a5):
    try:
        if "x y" in "it's":
            atexit.register(log, "two\nlines", len("bc"))
            return f2(10)
        else:
            if "it's" in "a":
                print(((42 ^ 8), repr(a5)), (a5 * a5, ""), [x for x in range(0) if x > 1])
                return 1000
            else:
                sys.stdout.write(("it's").zfill(4) + chr(10))
                return a5
        raise Error1() from ValueError
    except (TypeError, LookupError) as e6:
        log(str(e6))
        raise IndexError("%s and %04d" % ("two\nlines", a5)) from e6
    finally:
        log(a5, f2(f2(a5)), len(list(reversed([a5]))))
    return (len("bc") // 7)


def handler7(value=None, tag="100%"):
    log("in handler 8", value, tag)
    def fail9(a10):
        raise Error1(("two\nlines").count(""))
    gone11 = 3
    del gone11


def handler12(value=None, tag="é"):
    log("in handler 13", value, tag)


def handler14(value=None, tag="done"):
    log("in handler 15", value, tag)
    sys.stdout.flush()
    print((lambda v, w=8: v + w)(1))
    try:
        d16 = {"it's": 42 - 1000}
        atexit.register(lambda: log((("it's").count("it's") if (2 < 0 and isinstance(7, (str, list))) else len([]))))
        sys.exit((42 % 10))
    except Exception:
        log(5, "bc", repr([0]))
        raise KeyError()
    except KeyError as e17:
        log(str(e17))
    else:
        atexit.register(log, ((1 // 7), "{}|{:>8}".format(10, "lost")), ((42 // 3), "{}|{:>6}".format(255, "it's")))
    sys.exit(256)


sys.stderr.write(f"<{29}>" + "\n")
n18, t19 = 7 + 7, ("it's").rjust(1)
atexit.register(handler7, tag=repr(1000))
log(json.dumps([n18, t19, None, not [], {"k": 0}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
for i20 in range(1):
    if n18 == 7:
        atexit.register(handler12, isinstance(n18, (str, list)))
    if not [i20, n18]:
        atexit.register(handler14, tag="%x %o" % (84, 12))
        n21 = n18
    else:
        log(json.dumps([i20 - n18, "x y" + t19, None, 2 - 2 <= [n18, 5, i20][1], {"k": i20}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
else:
    thread22 = threading.Thread(target=handler14, args=(42,))
    thread22.start()
    thread22.join()
    log(thread22.is_alive())
print(sorted([n18, 1, 1], reverse=True))
print(n18)
signal.signal(signal.SIGUSR1, on_signal)
os.kill(os.getpid(), signal.SIGUSR1)
raise TypeError()
