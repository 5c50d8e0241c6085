import atexit
import sys


class Bad(object):
    def __str__(self):
        raise ValueError("no text for you")


atexit.register(sys.stdout.write, "handler\n")
sys.exit(Bad())
