import atexit
import sys


def hook(kind, value, traceback):
    sys.stdout.write("excepthook " + kind.__name__ + "\n")


def bad():
    raise ValueError("in a handler")


sys.excepthook = hook
atexit.register(sys.stdout.write, "handler\n")
atexit.register(bad)
