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
    raise ValueError("first")
except ValueError:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)
