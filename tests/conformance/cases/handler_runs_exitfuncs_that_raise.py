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


def bad():
    raise ValueError("bad")


def again():
    if running:
        return
    running.append(1)
    try:
        atexit._run_exitfuncs()
        print("did not raise")
    except ValueError as e:
        print("raised %s" % e)


atexit.register(A)
atexit.register(bad)
atexit.register(again)
