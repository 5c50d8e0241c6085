from __future__ import print_function
class B(object):
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        print("eq", self.n, o.n, end="; ")
        return self.n == o.n
    def __hash__(self): return 1
x, y, z = B("x"), B("y"), B("x")
print("list in", x in [y, z])
print("tuple in", x in (y, z))
print("index", [y, z].index(x))
print("count", [y, z].count(x))
print("tindex", (y, z).index(x))
print("tcount", (y, z).count(x))
l = [y, z]; l.remove(x); print("remove")
print("eq", [y, z] == [x, x])
print("gen", x in (i for i in [y, z]))
print("dict in", x in {y: 1}.keys(), x in list({1: y}.values()))
print("values", x in {1: y}.values())
print("set", x in {y}, {y} == {x})
print("max", [y, z] == [y, z])
print("iter", x in iter([y, z]))
