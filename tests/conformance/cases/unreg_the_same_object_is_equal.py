import atexit


class Handler:
    def __init__(self, name):
        self.name = name

    def __call__(self):
        print(self.name)

    def __eq__(self, other):
        print(self.name, "is asked")
        return False

    __hash__ = None


a, b = Handler("a"), Handler("b")
atexit.register(a)
atexit.register(b)
atexit.unregister(a)
print("a is gone")
