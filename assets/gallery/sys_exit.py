import atexit, sys


def A():
    print("A: closing the log")


def B():
    raise ValueError("disk full")


def C(name):
    print("C: bye,", name)


atexit.register(A)
atexit.register(B)
atexit.register(C, "Ada")
sys.exit(3)
