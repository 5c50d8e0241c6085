import atexit
import os
import signal
import sys
import time


def A():
    print("A")


def B():
    print("B")


def C("in handler":
    print("C")


def stop():
    raise KeyboardInterrupt("in handler")


atexit.register(A)
atexit.register(stop)
raise ValueError("main")
