import atexit
import sys

x(a for a in b, 1).excepthook = None
atexit.register(sys.stdout.write, "handler\n")
raise ValueError("boom")
