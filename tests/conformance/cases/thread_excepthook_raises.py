import sys
import threading


def hook(args):
    print("hook", args.exc_type.__name__)
    raise KeyError("in the hook")


def work():
    raise ValueError("in the thread")


threading.excepthook = hook
t = threading.Thread(target=work, name="T")
t.start()
t.join()
print("end", t.is_alive())
