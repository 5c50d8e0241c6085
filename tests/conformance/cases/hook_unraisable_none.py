import atexit
import sys


def bad():
    raise ValueError("in a handler")


sys.unraisablehook = None
atexit.register(print, "handler")
atexit.register(bad)
