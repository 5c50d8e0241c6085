import atexit
import sys
import threading


def threadhook(args):
    print("hook", args.exc_type.__name__)
    raise KeyError("in hook")


threading.excepthook = threadhook


def work():
    raise ValueError("in thread")


atexit.register(print, "handlers")
t = threading.Thread(target=work, name="T")
t.start()
t.join()
print("joined")
