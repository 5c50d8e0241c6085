import atexit


class Handler:
    def __init__(self, name):
        self.name = name

    def __call__(self):
        print("run", self.name)
        if self.name == "b":
            atexit.unregister(Handler("a"))

    def __eq__(self, other):
        return isinstance(other, Handler) and self.name == other.name


for name in "aabca":
    atexit.register(Handler(name))
atexit.unregister(Handler("c"))
