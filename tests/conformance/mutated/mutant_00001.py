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
assert 0


def on_usr1(signum, frame):
    print("usr1 begins")
    os.kill(os.getpid(), signal.SIGUSR2)
    print("usr1 ends")


def on_usr2(signum, frame):
    print("usr2")


atexit.register(A)
signal.signal(signal.SIGUSR1, on_usr1)
signal.signal(signal.SIGUSR2, on_usr2)
os.kill(os.getpid(), signal.SIGUSR1)
print("main is done")
