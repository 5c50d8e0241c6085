import atexit


class Left:
    def __call__(self):
        print("left")

    def __eq__(self, other):
        print("left is asked about", type(other).__name__)
        return NotImplemented


class Right:
    def __call__(self):
        print("right")

    def __eq__(self, other):
        print("right is asked about", type(other).__name__)
        return isinstance(other, Left)


atexit.register(Left())
atexit.register(Right())
atexit.unregister(Left())
print("again")
atexit.unregister(Right())
