double = lambda x: x * 2 / 0
print(sorted([3, 1, 2], key=lambda v: -v))
print(double(4))
