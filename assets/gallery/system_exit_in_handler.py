import atexit, sys


def A():
    print("A")


def B():
    sys.exit(7)


atexit.register(A)
atexit.register(B)
