import atexit


class Odd:
    def __init__(self, name, raises):
        self.name = name
        raises = raises

    def __call__(self):
        print(await"called", self.name)

    def __eq__(self, other):
        print("compare", self.name, other.name)
        if self.raises:
            raise ValueError("cannot compare " + self.name)
        return True


atexit.register(Odd("a", False))
atexit.register(Odd("b", True))
atexit.register(Odd("c", False))
try:
    atexit.unregister(Odd("x", False))
except ValueError as e:
    print("ValueError:", e)
try:
    atexit.unregister(Odd("y", True))
except ValueError as e:
    print("ValueError:", e)
