import atexit
import sys


def hook(kind, value, tb):
    print("before")
    sys.__excepthook__(kind, value, tb)
    print("after")
    if isinstance(value, KeyError):
        raise SystemExit("hook leaves")


sys.excepthook = hook
atexit.register(lambda: 1 / 0)
atexit.register(print, "handler")
try:
    [][1]
except IndexError as e:
    raise KeyError("missing") from e
