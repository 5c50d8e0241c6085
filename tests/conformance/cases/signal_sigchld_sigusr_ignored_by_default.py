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


atexit.register(A)
os.kill(os.getpid(), signal.SIGCHLD)
os.kill(os.getpid(), signal.SIGCONT)
os.kill(os.getpid(), signal.SIGURG)
os.kill(os.getpid(), signal.SIGWINCH)
print("still here")
os.kill(os.getpid(), signal.SIGALRM)
