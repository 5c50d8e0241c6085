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
    sys.stdout.flush()
    print("lost")
    os.kill(os.getpid(), signal.SIGTERM)


atexit.register(A)
atexit.register(stop)
atexit.register(C)
