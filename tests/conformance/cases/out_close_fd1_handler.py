import atexit
import os


def last():
    print("never seen")


def closes():
    print("closes")
    os.close(1)


atexit.register(last)
atexit.register(closes)
print("main")
