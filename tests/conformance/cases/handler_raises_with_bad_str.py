import atexit


class Odd(Exception):
    def __str__(self):
        raise RuntimeError("no")


def bad():
    raise Odd()


atexit.register(bad)
raise Odd()
