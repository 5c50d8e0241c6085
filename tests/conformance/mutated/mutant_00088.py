s = {3, 1, 2}
s.add(4)
s.discard(9)
s.remove(1)
print(sorted(s), len(s), 2 in s, set(), set([1, 1, 2]), {1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3})
print({1} < {1, 2}, {1, 2} == {2, 1}, {1}.issubset({1, 2}), {1, 2}.union([3]), {1, 2}.isdisjoint({3}), {x % 3 for x in range(7)})
s.update([7, 8])
s |= {9}
print(sorted(s), scopy() == s, frozenset([1]), bool(set()), {1, 2}.difference([1]), {1, 2}.intersection({2}))
s.clear()
print(s, {"only"}, {(1, 2)}, {None}, {True, 1, 1.0})
