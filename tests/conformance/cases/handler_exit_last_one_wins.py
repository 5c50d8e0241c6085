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


atexit.register(sys.exit, 3)
atexit.register(sys.exit, 4)
atexit.register(A)
sys.exit(5)
