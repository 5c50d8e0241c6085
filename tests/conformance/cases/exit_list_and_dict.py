import atexit
import sys

atexit.register(sys.stdout.write, "handler\n")
sys.exit(["a", {"b": [1, 2.5, None]}, ("c",)])
