import atexit


class Counter:
    total = 0

    def __init__(self, name, start=0):
        self.name, self.n = name, start

    def __call__(self, *args, **kwargs):
        self.n += 1
        Counter.total += 1
        print(self, args, sorted(kwargs.items()))

    def __str__(self):
        return "%s=%d" % (self.name, self.n)

    def __repr__(self):
        return "Counter(%r, %r)" % (self.name, self.n)

    def __enter__(self):
        atexit.register(self, "enter", key=self.name)
        return self

    def __exit__(self, kind, value, tb):
        atexit.register(self, kind, value)
        return isinstance(value, ValueError)


with Counter("a") as a, Counter("b", 5) as b:
    print(a, b, [a, b])
    raise ValueError("swallowed")
print(Counter.total)
with Counter("c"):
    raise TypeError("not swallowed")
