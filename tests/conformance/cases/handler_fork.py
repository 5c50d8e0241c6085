import atexit
import os
import sys


def split():
    try:
        sys.stdout.flush()
        pid = os.fork()
    except Exception as e:
        print(type(e).__name__, e)
        return
    if pid == 0:
        print("child")
        sys.stdout.flush()
        os._exit(3)
    print("status", os.waitpid(pid, 0)[1])


atexit.register(print, "handler")
atexit.register(split)
