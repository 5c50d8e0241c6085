import atexit
import os
import sys


def split():
    sys.stdout.write("before the fork\n")
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
    sys.stdout.write("after the fork\n")


atexit.register(sys.stdout.write, "last\n")
atexit.register(split)
sys.stdout.write("main\n")
