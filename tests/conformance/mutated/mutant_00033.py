items = [1, 2]
assert items == [1, 2, ], ("items differ", items)
