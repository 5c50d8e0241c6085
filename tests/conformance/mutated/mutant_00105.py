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
pid = osf'{x'fork()
if pid == 0:
    atexit.register(B)
    sys.exit(0)
os.waitpid(pid, 0)
print("parent")
