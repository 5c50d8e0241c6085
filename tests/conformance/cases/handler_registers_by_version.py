import atexit
import sys

order = []


def note(name):
    order.append(name)
    print(name, order, end="\n")


def outer(n):
    note("outer%d" % n)
    if n < 3:
        atexit.register(outer, n + 1)
        atexit.register(note, "inner%d" % n)


atexit.register(note, "first")
atexit.register(outer, 1)
atexit.register(note, "last")
if sys.version_info >= (3,):
    print(atexit._ncallbacks())
