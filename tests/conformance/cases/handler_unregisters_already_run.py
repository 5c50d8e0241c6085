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


def drop():
    atexit.unregister(C)
    print("dropped")


atexit.register(A)
atexit.register(drop)
atexit.register(C)
