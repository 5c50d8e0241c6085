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


def swap():
    atexit.unregister(A)
    atexit.register(B)
    print("swap")


atexit.register(A)
atexit.register(swap)
atexit.register(A)
