import atexit
import sys
import threading


def excepthook(kind, value, tb):
    print("excepthook", kind.__name__, value)


def unraisablehook(u):
    print("unraisable", u.exc_type.__name__, u.exc_value, u.err_msg is None or u.err_msg.split(" <")[0])


def threadhook(args):
    print("thread", args.exc_type.__name__, args.exc_value, args.thread.name)


sys.excepthook = excepthook
sys.unraisablehook = unraisablehook
threading.excepthook = threadhook


def bad(what):
    raise ValueError(what)


atexit.register(bad, "handler")
t = threading.Thread(target=bad, args=("thread",), name="worker")
t.start()
t.join()
bad("main")
