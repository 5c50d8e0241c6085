import atexit
import os
import sys

atexit.register(sys.stdout.write, "handler\n")
try:
    sys.stdout.write("flushed\n")
    sys.stdout.flush()
    sys.stdout.write("lost\n")
    raise ValueError("never seen")
finally:
    os._exit(8)
