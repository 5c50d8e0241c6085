import atexit
import sys


def show(a, b=[], *rest, **options):
    b.append(a)
    sys.stdout.write("%r %r %r %r\n" % (a, b, rest, sorted(options.items())))


atexit.register(show, 1)
atexit.register(show, 2)
atexit.register(show, 3, [0], 4, 5, x=6, y=7)
atexit.register(show, *(8, [9]), **{"z": 10})
