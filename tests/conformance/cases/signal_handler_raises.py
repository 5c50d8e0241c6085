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
    raise RuntimeError("signal %d" % signum)


atexit.register(A)
signal.signal(signal.SIGUSR1, on_signal)
try:
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(1)
except RuntimeError as e:
    print("caught %s" % e)
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(1)
