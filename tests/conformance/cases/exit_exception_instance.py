import atexit
import sys

atexit.register(sys.stdout.write, "handler\n")
sys.exit(ValueError("as an object"))
