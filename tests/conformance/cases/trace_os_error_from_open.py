import atexit

atexit.register(print, "handler")


def load(path):
    with open(path) as f:
        return f.read()


load("config.ini")
