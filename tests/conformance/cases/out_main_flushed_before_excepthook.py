import os
import sys


def hook(kind, value, traceback):
    sys.stdout.write("hook, lost\n")
    os._exit(3)


sys.excepthook = hook
sys.stdout.write("main\n")
raise ValueError("x")
