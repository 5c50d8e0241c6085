import sys


def hook(kind, value, traceback):
    print("hook", kind.__name__, value, type(value.__cause__).__name__, type(value.__context__).__name__)
    raise RuntimeError("hook failed") from value


sys.excepthook = hook
try:
    int("x")
except ValueError as e:
    raise KeyError("config") from e
