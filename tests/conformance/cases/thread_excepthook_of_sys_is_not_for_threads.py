import sys
import threading


def hook(kind, value, traceback):
    print("sys.excepthook", kind.__name__)


def work():
    raise ValueError("in a thread")


sys.excepthook = hook
t = threading.Thread(target=work)
t.start()
t.join()
raise KeyError("in main")
