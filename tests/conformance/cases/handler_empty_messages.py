import atexit


class Quiet(Exception):
    pass


def bad(error):
    raise error


for error in (Quiet, Quiet(), ValueError(""), KeyError(), SystemExit(), SystemExit(0), KeyboardInterrupt()):
    atexit.register(bad, error)
