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


def bad():
    raise ValueError("x")


atexit.register(A)
atexit.register(bad)
atexit.register(B)
atexit._run_exitfuncs()
print("after")
