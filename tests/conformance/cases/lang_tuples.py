t = (1, "two", 3.0)
print(t, t[0], t[-1], t[1:], len(t), t + (4,), t * 2, (), (1,), 1 in t, t.index("two"), t.count(1))
a, b, c = t
(x, y), z = (1, 2), 3
first, *rest = [1, 2, 3]
*init, last = "abc"
head, *middle, tail = range(5)
a, b = b, a
print(a, b, c, x, y, z, first, rest, init, last, head, middle, tail)
print((1, 2) < (1, 3), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)), tuple([1, 2]), tuple("ab"), (1, (2, [3])))
for i, (k, v) in enumerate([("a", 1), ("b", 2)], 1):
    print(i, k, v, sep=":", end=";")
print()
