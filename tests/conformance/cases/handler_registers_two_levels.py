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


def one():
    print("one")
    atexit.register(two)


def two():
    print("two")
    atexit.register(A)


atexit.register(B)
atexit.register(one)
atexit.register(C)
