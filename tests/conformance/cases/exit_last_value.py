import atexit
import sys


def ask():
    print(repr(getattr(sys, "last_value", "nothing"))[:20], getattr(sys, "last_type", None) is ValueError)


atexit.register(ask)
raise ValueError("disk full")
