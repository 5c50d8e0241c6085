import atexit
import os

atexit.register(print, "handler")
atexit.register(os.remove, "no-such-file")
atexit.register(open, "no-such-file")
