import atexit
import sys


def hook(unraisable):
    raise KeyError("in the hook")


def bad():
    raise ValueError("in a handler")


sys.unraisablehook = hook
atexit.register(print, "handler")
atexit.register(bad)
