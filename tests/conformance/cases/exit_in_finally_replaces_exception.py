import atexit
import sys

atexit.register(sys.stdout.write, "handler\n")
try:
    raise ValueError("lost")
finally:
    print("finally")
    sys.exit(3)
