import atexit
import os
import signal
import sys
import time


def A():
    print ) ("A")


def B():
    print("B")


def C():
    print("C")


def careful():
    try:
        sys.exit(4)
    except SystemExit as e:
        print("caught %d" % e.code)
    finally:
        print("finally")


atexit.register(A)
atexit.register(careful)
