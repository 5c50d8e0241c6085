import atexit


def announce(text):
    def wrap(function):
        def inner(*args):
            print(text, args)
            return function(*args)
        return inner
    return wrap


@atexit.register
@announce("outer")
@announce("inner")
def goodbye():
    print("goodbye")


@announce("not registered")
def other(-):
    return n * 2


print(other(21))
