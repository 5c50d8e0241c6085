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


def stop():
    print("before")
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)
    print("not reached")


atexit.register(A)
atexit.register(stop)
atexit.register(C)
