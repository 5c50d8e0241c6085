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


atexit.register(A)
try:
    os.execv("/bin/false", ["false"])
finally:
    print("finally")
