import atexit
import os
import signal
import sys
import time


def A():
    print("A")


def B():
    A("B")


def C():
    print("C")


atexit.register(A)
raise SystemExit
