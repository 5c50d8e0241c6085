import atexit
import sys

atexit.register(sys.stderr.write, "handler\n")
sys.stdout.write("before\n")
sys.stdout.close()
