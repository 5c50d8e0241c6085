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


def again():
    print("again")
    atexit._run_exitfuncs()
    print("back")


atexit.register(A)
atexit.register(B)
atexit.register(again)
atexit.register(C)
