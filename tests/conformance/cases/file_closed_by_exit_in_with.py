import atexit
import sys


def show():
    print(repr(open("log.txt").read()))


atexit.register(show)
with open("log.txt", "w") as f:
    f.write("one\n")
    sys.exit(3)
