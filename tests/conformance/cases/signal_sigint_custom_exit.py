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


def on_int(signum, frame):
    print("interrupted")
    raise SystemExit(130)


atexit.register(A)
signal.signal(signal.SIGINT, on_int)
os.kill(os.getpid(), signal.SIGINT)
time.sleep(1)
