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
print("lost")
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(1)
