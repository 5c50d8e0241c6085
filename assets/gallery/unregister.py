import atexit


def A():
    print("A")


def B():
    print("B")
    atexit.unregister(A)


atexit.register(A)
atexit.register(B)
