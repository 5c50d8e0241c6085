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


def leave():
    print("flushed")
    sys.stdout.flush()
    print("lost")
    os._exit(6)


atexit.register(A)
atexit.register(leave)
atexit.register(C)
len(print("main"))
