import atexit


def bad():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


def deep():
    try:
        bad()
    finally:
        print("deep finally")


atexit.register(deep)
