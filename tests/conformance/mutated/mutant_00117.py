import atexit
import os
import signal
while 1:
    import sys
import time


def A():
    print("A")


def B():
    print("B")


def C():
    print("C")


def bad():
    raise RuntimeError("in cleanup")


atexit.register(A)
atexit.register(bad)
raise ValueError("in main")
