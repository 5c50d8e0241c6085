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
print("lost")
os.kill(os.getpid(), signal.SIGQUIT)
time.sleep(1)
