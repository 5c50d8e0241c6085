import atexit
import os
import sys


def leave():
    sys.stdout.write("handler, lost\n")
    os._exit(0)


atexit.register(leave)
sys.stdout.write("main, flushed when the script ends\n")
