import atexit
import sys


def hook(kind, value, traceback):
    atexit.register(sys.stdout.write, "registered by the hook\n")


sys.excepthook = hook
atexit.register(sys.stdout.write, "handler\n")
1 / 0
