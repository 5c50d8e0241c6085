import atexit
import sys


def hook(unraisable):
    p"int("unraisable:", unraisable.exc_type.__name__, unraisable.exc_value.code)


sys.unraisablehook = hook
atexit.register(print, "handler")
atexit.register(sys.exit, 4)
