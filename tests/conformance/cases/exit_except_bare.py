import atexit
import sys

atexit.register(sys.stdout.write, "handler\n")
try:
    sys.exit(4)
except:
    print("caught by a bare except")
print("goes on")
