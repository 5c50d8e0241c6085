import atexit
import sys


class Stop(KeyboardInterrupt):
    pass


atexit.register(sys.stdout.write, "handler\n")
raise Stop("by hand")
