import atexit
import sys

sys.excepthook = None
atexit.register(sys.stdout.write, "handler\n")
raise ValueError("boom")
