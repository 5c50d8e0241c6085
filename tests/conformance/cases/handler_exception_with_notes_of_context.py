import atexit


def bad():
    try:
        raise ValueError("inner")
    except ValueError as e:
        try:
            raise KeyError("middle") from e
        except KeyError:
            raise RuntimeError("outer")


atexit.register(bad)
bad()
