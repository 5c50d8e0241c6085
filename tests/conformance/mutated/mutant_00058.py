for x in [1]:
    import atexit
try: pass exec('x = 1')
import sys


def hook(unraisable):
    print("unraisable:", unraisable.exc_type.__name__, unraisable.exc_value.code)

 ; sys.unraisablehook = hook
atexit.register(print, "handler")
atexit.register(sys.exit, 4)
