import atexit
import sys


class Room(object):
    def __init__(self, name, swallow):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter " + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit %s %s" % (self.name, kind.__name__ if kind else None))
        return self.swallow


atexit.register(sys.stdout.write, "handler\n")
with Room("outer", False):
    with Room("swallowing", True):
        sys.exit(3)
    print("still inside")
    with Room("a", False), Room("b", False) as b:
        print("in " + b.name)
        sys.exit(5)
