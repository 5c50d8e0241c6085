import sys


def inner():
    raise ValueError("first")


def outer():
    try:
        inner()
    except ValueError:
        info = sys.exc_info()
        raise RuntimeError, "wrapped: %s" % info[1], info[2]


try:
    outer()
except RuntimeError, e:
    print e
raise KeyError, ("a", "b")
