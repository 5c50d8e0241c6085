import atexit
import sys

atexit.register(sys.stdout.write, "handler\n")
raise SystemExit("two", 2)
