import atexit
import sys


def show(**options):
    sys.stdout.write("%r\n" % sorted(options.items()))


atexit.register(show, func=1)
atexit.register(show, func=2, self=3)
