import atexit
import sys

atexit.register(sys.stdout.write, "handler\n")
try:
    sys.exit("first")
except SystemExit as e:
    print("caught %s" % e.code)
    sys.exit(12)
