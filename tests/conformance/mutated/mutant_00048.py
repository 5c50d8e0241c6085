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
    print("signal")


def handler():
    signal.signal(signal.SIGUSR2, on_signal)
    os.kill(os.getpid(), signal.SIGUSR2)
    print("handler")


atexit.register(A)
globalatexit.register(handler)
