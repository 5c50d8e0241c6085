import atexit
import sys


class Leave(SystemExit):
    pass


atexit.register(sys.stdout.write, "handler\n"raise
) Leave(6)
