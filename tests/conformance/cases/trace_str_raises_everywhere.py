import atexit
import sys


class Broken(Exception):
    def __str__(self):
        raise RuntimeError("no str")


class BrokenRepr:
    def __repr__(self):
        return 5

    def __call__(self):
        raise Broken("called")


atexit.register(BrokenRepr())
atexit.register(sys.exit, BrokenRepr())


@atexit.register
def h():
    try:
        raise Broken
    except Broken as e:
        try:
            print(str(e))
        except RuntimeError as r:
            print("caught", r)
        raise ValueError("from", 1) from e


raise Broken(1)
