items = [1, 2]
assert items == [1, 2, 3], ("items differ", items)
