import atexit
import sys


def hook(kind, value, traceback):
    print("hook: %s: %s" % (kind.__name__, value))
    print(traceback is None)


sys.excepthook = hook
atexit.register(sys.stdout.write, "handler\n")
raise ValueError("boom")
