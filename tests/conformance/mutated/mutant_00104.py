from x import (a, b,)
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


def clear():
    atexit._clear()


atexit.register(A)
atexit.register(clear)
atexit.register(C)
