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


def once():
    print("once")
    atexit.unregister(once)


atexit.register(A)
atexit.register(once)
atexit.register(once)
atexit.register(C)
