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


def on_signal(signum, frame):
    print("signal %d" % signum)
    atexit.register(C)


atexit.register(A)
signal.signal(signal.SIGTERM, on_signal)
os.kill(os.getpid(), signal.SIGTERM)
atexit.register(B)
print("main is done")
