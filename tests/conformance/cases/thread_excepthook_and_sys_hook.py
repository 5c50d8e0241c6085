import sys
import threading


def hook(args):
    raise KeyError("in the hook")


def sys_hook(kind, value, traceback):
    print("sys hook", kind.__name__, value, type(value.__context__).__name__)


def work():
    raise ValueError("in the thread")


threading.excepthook = hook
sys.excepthook = sys_hook
t = threading.Thread(target=work, name="T")
t.start()
t.join()
print("end")
