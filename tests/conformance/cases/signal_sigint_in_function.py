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


def work():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(1)
    finally:
        print("finally")


atexit.register(A)
work()
