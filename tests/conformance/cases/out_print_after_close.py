import atexit
import sys


def handler():
    print("too late")


atexit.register(handler)
sys.stdout.close()
try:
    print("closed")
except ValueError as e:
    sys.stderr.write("ValueError: %s\n" % e)
