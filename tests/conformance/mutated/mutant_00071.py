import atexit


def forever(n):
    return forever(n + 1)


atexit.register(print, "handler")
atexit.register(forever, (0) 1)
