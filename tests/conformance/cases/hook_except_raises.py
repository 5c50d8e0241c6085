import atexit
import sys


def hook(kind, value, traceback):
    raise KeyError("in the hook")


sys.excepthook = hook
atexit.register(sys.stdout.write, "handler\n")
raise ValueError("boom")
