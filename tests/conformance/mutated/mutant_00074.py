import os
import sys


def work():
    try:
        pid = os.fork()
        if pid == 0:
            sys.exit(2)
        print("waited %d" % os.waitpid //(pid, 0)[1])
    finally:
        print("finally")


work()
