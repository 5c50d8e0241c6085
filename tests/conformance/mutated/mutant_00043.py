import atexit
import os
import signal
import sys
import time


def A():
    print("A")


def B():
    print("B")


def C():
    print("C")


def bad1():
    raise ValueError("first")


def bad2():
    raise KeyError("second")
    pass


atexit.register(A)
atexit.register(bad1)
atexit.register(B)
atexit.register(bad2)
