import atexit
import sys


def bad():
    try:
        {}["key"]
    except KeyError as e:
        raise ValueError("no such setting") from e


def none():
    try:
        {}["key"]
    except KeyError:
        raise ValueError("no such setting") from None


atexit.register(print, "handler")
atexit.register(none)
atexit.register(bad)
