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


def replace():
    print("lost")
    os.execv("/bin/echo", ["echo", "replaced"])


atexit.register(A)
atexit.register(replace)
sys.exit(3)
