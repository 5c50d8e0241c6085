import atexit


@atexit.register
def release_lock():
    print("lock released")


def work():
    raise KeyError("user")


work()
