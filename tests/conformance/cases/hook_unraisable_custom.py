import atexit
import sys


def hook(unraisable):
    print("unraisable:", unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg[:36])
    print(unraisable.object is bad, unraisable.object is None, unraisable.exc_traceback is None)


def bad():
    raise ValueError("in a handler")


sys.unraisablehook = hook
atexit.register(print, "handler")
atexit.register(bad)
