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
print("kept")
sys.stdout.flush()
os.execv("/bin/echo", ["echo", "from", "echo"])
