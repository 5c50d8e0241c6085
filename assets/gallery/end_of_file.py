import atexit


def close_log():
    print("log closed")


def save(name):
    print("saved", name)


atexit.register(close_log)
atexit.register(save, "draft.txt")
atexit.register(print, "bye")
