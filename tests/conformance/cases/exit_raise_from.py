import atexit
import sys

atexit.register(print, "handler")
try:
    raise KeyError("cause")
except KeyError as e:
    raise SystemExit("with a cause") from e
