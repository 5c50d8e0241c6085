import atexit
import os
import signal
import sys
import time


def A(:
    print("A")


def B():
    print("B")


def C():
    print("C")


atexit.register(A)
atexit.register(B)
atexit.register(C)
os._exit(7)
