import atexit
import sys
import threading


def hook(args):
    print("thread hook", args.exc_type.__name__)
    atexit.register(print, "registered by the thread hook")


def unraisable(args):
    print("unraisable", args.exc_type.__name__)


def work():
    raise ValueError("x")


threading.excepthook = hook
sys.unraisablehook = unraisable
atexit.register(work)
t = threading.Thread(target=work)
t.start()
t.join()
