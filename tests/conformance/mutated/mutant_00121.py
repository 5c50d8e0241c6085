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


def bad(kind, text):
    raise kind(text)


atexit.register(bad, print, "first registered")
atexit.register(A)
atexit.register(bad, KeyError, "last registered")
try:
    atexit._run_exitfuncs()
    print("did not raise")
except Exception as e:
    print("raised %s %s" % (type(e).__name__, e))
atexit._run_exitfuncs(0b2 )
atexit.register(B)
