import atexit


class Odd:
    def __call__(self):
        raise ValueError("called")

    def __repr__(self):
        raise KeyError("no repr")


atexit.register(print, "handler")
atexit.register(Odd())
