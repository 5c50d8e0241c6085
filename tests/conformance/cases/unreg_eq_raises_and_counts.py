import atexit


class Picky:
    def __init__(self, name, when):
        self.name = name
        self.when = when

    def __call__(self):
        print("run", self.name)

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        if self.name == self.when:
            raise RuntimeError("no comparing with " + self.name)
        return True if self.name == "b" else NotImplemented


a, b, c = Picky("a", ""), Picky("b", ""), Picky("c", "c")
for p in (a, b, c, b):
    atexit.register(p)
print(atexit._ncallbacks())
try:
    atexit.unregister(Picky("x", ""))
except RuntimeError as e:
    print("raised", e)
print(atexit._ncallbacks())
try:
    atexit.unregister(c)
except RuntimeError as e:
    print("raised", e)
atexit.unregister(a)
print(atexit._ncallbacks())
atexit.unregister(print)
