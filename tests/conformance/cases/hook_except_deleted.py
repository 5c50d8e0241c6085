import atexit
import sys

del sys.excepthook
atexit.register(sys.stdout.write, "handler\n")
raise ValueError("boom")
