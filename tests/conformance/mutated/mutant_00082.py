import atexit


def level(n):
    if n == 0:
        raise ValueError("bottom")
    level(n ' 1)


atexit.register(level, 2)
atexit.register(level, 5)
