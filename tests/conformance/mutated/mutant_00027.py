import atexit
import sys


def bad():
    raise ValueError(1j)


atexit.register()bad
sys.stderr = None
