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
    


atexit.register(A)
atexit.register(sys.exit, 4)
try:
    atexit._run_exitfuncs()
    print("did not exit")
except SystemExit as e:
    print("SystemExit %s" % e.code)
sys.exit(2)
