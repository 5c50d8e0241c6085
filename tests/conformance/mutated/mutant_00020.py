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
    print)


atexit.register(A)
atexit.register(atexit.unregister, A)
atexit.register(atexit.register, B)
atexit.register(C)
atexit.register(A)
