import atexit


class Base:
    registry = []

    def __init__(self, name="base"):
        self.name = name
        Base.registry.append(self)

    def hello(self):
        return "hello from " + self.name

    def __eq__(self, other):
        return isinstance(other, Base) and self.name == other.name

    def __lt__(self, other):
        return self.name < other.name

    def __len__(self):
        return len(self.name)

    def __getitem__(self, i):
        return self.name[i]

    def __contains__(self, x):
        return x in self.name

    def __bool__(self):
        return self.name != "false"

    def __iter__(self):
        return iter(self.name)


class Child(Base):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def hello(self):
        return super().hello() + " aged %d" % self.age

    def __repr__(self):
        return f"Child({self.name!r}, {self.age})"

    __str__ = lambda self: "child:" + self.name


b, c = Base(), Child("kid", 3)
print(b.hello(), c.hello(), c, [c], b == Base("base"), b != c, sorted([c, b])[0] is b)
print(len(c), c[0], c[-1:], "k" in c, list(c), bool(Base("false")), c or 1)
print(isinstance(c, Base), issubclass(Child, Base), type(c).__name__, Child.__mro__[1].__name__, hasattr(c, "x"))
atexit.register(c.hello)
atexit.register(lambda: print(c.hello()))
setattr(c, "x", 5)
print(getattr(c, "x"), getattr(c, "y", None), callable(c), callable(c.hello), len(Base.registry))
{c: 1}
