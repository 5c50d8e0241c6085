import atexit
import sys


class Exits(object):
    def __call__(self):
        print("called")

    def __eq__(self, other):
        sys.exit(8)


atexit.register(print, "first")
atexit.register(Exits())
atexit.register(print, "last")


@atexit.register
def handler():
    try:
        atexit.unregister(handler)
    finally:
        print("handler done")


atexit.unregister(Exits())
