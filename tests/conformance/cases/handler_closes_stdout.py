import atexit
import sys

atexit.register(print, "too late")
atexit.register(sys.stdout.close)
atexit.register(sys.stdout.flush)
atexit.register(print, "in time")
