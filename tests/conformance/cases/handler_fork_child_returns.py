import atexit
import os
import sys


def split():
    pid = os.fork()
    if pid == 0:
        print("child")
        return
    os.waitpid(pid, 0)
    print("parent")


atexit.register(print, "handler")
atexit.register(split)
atexit.register(print, "first")
