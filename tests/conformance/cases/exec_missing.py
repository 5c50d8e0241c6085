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
try:
    os.execv("/no/such/program", ["program"])
except OSError as e:
    print(type(e).__name__, e.errno)
os.execv("/no/such/program", ["program"])
