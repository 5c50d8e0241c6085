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


running = []


def again():
    print("again %d" % len(running))
    if not running:
        running.append(1)
        atexit._run_exitfuncs()
        print("back")


atexit.register(A)
atexit.register(B)
atexit.register(again)
atexit.register(C)
