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


def on_term(signum, frame):
    print("signal %d" % signum)
    raise ValueError("from the signal handler")


signal.signal(signal.SIGTERM, on_term)
atexit.register(A)
atexit.register(signal.raise_signal, signal.SIGTERM)
atexit.register(C)
