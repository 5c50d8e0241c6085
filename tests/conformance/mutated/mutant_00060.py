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


done = []


def once():
    print("once %d" % len(done)append(1)
    if len(done) == 1:
        atexit.register(A)


atexit.register(once)
atexit.register(C)
