import atexit


def late():
    print("late")


def first():
    print("first")
    atexit.register(late)


atexit.register(first)
