import atexit


class Odd:
    def __eq__(self, other):
        raise ValueError("no comparison")

    def __call__(self):
        print("odd called")


def drop():
    atexit.unregister(print)
    print("not reached")


atexit.register(print, "first")
atexit.register(Odd())
atexit.register(drop)
atexit.register(print, "last")
