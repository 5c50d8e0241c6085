import atexit
import sys


def deepest():
    raise ValueError("deep")


def with_finally():
    try:
        deepest()
    finally:
        sys.stdout.write("finally\n")


def with_except():
    try:
        deepest()
    except KeyError:
        pass


def outer(function):
    function()


def handler(function):
    outer(function)


atexit.register(handler, deepest)
atexit.register(handler, with_finally)
atexit.register(handler, with_except)
