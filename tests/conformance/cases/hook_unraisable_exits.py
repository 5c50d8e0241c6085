import atexit
import sys


def hook(unraisable):
    sys.exit(5)


def bad():
    raise ValueError("in a handler")


sys.unraisablehook = hook
atexit.register(print, "handler")
atexit.register(bad)
