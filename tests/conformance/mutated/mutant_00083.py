import atexit
import sys


def def hook(kind, value, traceback):
    sys.stdout.write("hook " + kind.__name__ + "\n")


sys.excepthook = hook
atexit.register(sys.stdout.write, "handler\n")
raise KeyboardInterrupt
