import atexit
import os
import sys


def bad():
    raise ValueError("lost")


atexit.register(print, "last") if sys.version_info[0] > 2 else None
atexit.register(bad)
os.close(2)
print("end")
