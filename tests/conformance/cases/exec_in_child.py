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
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    os.execv("/bin/echo", ["echo", "child"])
print(os.waitpid(pid, 0)[1])
