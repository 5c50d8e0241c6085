import atexit
import sys


def hook(kind, value, traceback):
    print("hook")
    sys.exit(7)


sys.excepthook = hook
atexit.register(sys.stdout.write, "handler\n")
raise ValueError("boom")
