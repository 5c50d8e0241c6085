import atexit
import os
import sys


def bad():
    raise ValueError("reported?")


atexit.register(os._exit, 4)
atexit.register(bad)
sys.stdout.write("main\n")
