import os
import sys


def work():
    try:
        pid = os.fork()
        if pid == 0:
            sys.exit(2)
        print('%d' % 'x')
    finally:
        print("finally")


work()
