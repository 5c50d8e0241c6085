import atexit


def make(name):
    def clean():
        raise ValueError(name)
    return clean


atexit.register(make("first"))
atexit.register(make("second"))
