class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __contains__(self, value):
        return value in (self.x, self.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __call__(self, *args):
        return sum(args) * self.x

    def __lt__(self, other):
        return self.x < other.x


a, b = Vector(1, 2), Vector(3, 4)
print(a + b, a == Vector(1, 2), a != b, len(a), a[1], 2 in a, bool(Vector(0, 0)), a(1, 2, 3), sorted([b, a]))
print(a == 5, [a, b].index(Vector(3, 4)), a in [Vector(1, 2)], "%s %r" % (a, b), str(a), max(a, b) == b)
try:
    {a: 1}
except TypeError as e:
    print("TypeError:", e)
try:
    a + 5
except AttributeError as e:
    print("AttributeError:", e)
try:
    a - b
except TypeError as e:
    print("TypeError:", e)
