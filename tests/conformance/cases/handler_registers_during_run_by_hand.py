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


def more():
    print("more")
    atexit.register(B)


atexit.register(A)
atexit.register(more)
atexit._run_exitfuncs()
print("after")
atexit.register(C)
