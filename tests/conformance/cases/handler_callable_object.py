import atexit
import sys


class Cleanup(object):
    def __init__(self, name):
        self.name = name

    def __call__(self, *args):
        sys.stdout.write("%s %r\n" % (self.name, args))
        if args:
            raise ValueError(self.name)

    def __repr__(self):
        return "<cleanup %s>" % self.name


atexit.register(Cleanup("one"))
atexit.register(Cleanup("two"), 1, "x")
