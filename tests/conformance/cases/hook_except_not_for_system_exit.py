import atexit
import sys


def hook(kind, value, traceback):
    print("hook")


sys.excepthook = hook
atexit.register(sys.stdout.write, "handler\n")
sys.exit("text")
