import atexit
import os
import sys


def leave():
    sys.stdout.write("handler, lost\n")
    sys.stderr.write("handler to stderr\n")
    os._exit(0)


atexit.register(leave)
sys.stdout.write("main\n")
raise ValueError("traceback")
