import atexit


class Odd:
    def __init__(self, name):
        self.name = name

    def __call__(self):
        print("called", self.name)

    def __eq__(self, other):
        print("clear")
        atexit._clear()
        return False


atexit.register(print, "first")
atexit.register(Odd("a"))
atexit.register(print, "last")
atexit.unregister(Odd("x"))
print("done")
