items = [3, 1, 2]
items.append(4)
items.extend([5, 6])
items.insert(0, 0)
print(items, len(items), items.index(2), items.count(1), items.pop(), items.pop(0))
items.remove(3)
items.reverse()
print(items, sorted(items), sorted(items, reverse=True), list(reversed(items)), items[::-1])
items.sort()
items[1:2] = ["a", "b"]
print(items, items[-2:], items[:], items * 2, items + [None], [0] * 3)
del items[0], items[-1]
print(items, "a" in items, 9 not in items, items == ["a", "b", 4], [1, 2] < [1, 3], [] < [0])
words = ["bb", "a", "ccc"]
words.sort(key=len, reverse=True)
print(words, sorted(words), max(words, key=len), min(words), sorted(words, key=lambda w: (-len(w), w)))
nested = [[1, 2], [3, [4, 5]]]
copy = nested[:]
nested[1][1].append(6)
print(copy, nested is copy, copy == nested, nested.copy() == copy)
a = b = []
a += [1]
print(a, b, a is b)
c = [x * 2 for x in range(5) if x % 2 == 0]
d = [(x, y) for x in "ab" for y in (1, 2) if (x, y) != ("a", 2)]
print(c, d, [[i * j for j in range(3)] for i in range(3)])
loop = [1]
loop.append(loop)
print(loop, repr([None, True, 1.0, "s", b"b"]))
items.clear()
print(items, list("abc"), list(range(3)), list({"k": 1}), list((1, 2)), [*range(3), *"ab"])
items[:] = [1, 2, 3, 4, 5, 6]
items[::2] = ["x", "y", "z"]
del items[1::2]
print(items)
