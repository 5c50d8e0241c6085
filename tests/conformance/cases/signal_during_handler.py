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


def on_signal(signum, frame):
    print("signal %d" % signum)
    sys.exit(6)


def handler():
    print("handler begins")
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(0.1)
    print("handler ends")


atexit.register(A)
atexit.register(handler)
atexit.register(B)
signal.signal(signal.SIGTERM, on_signal)
