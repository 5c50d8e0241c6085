import atexit
import sys

atexit.register(sys.stdout.write, "handler\n")
try:
    raise ValueError("first")
finally:
    raise KeyboardInterrupt
