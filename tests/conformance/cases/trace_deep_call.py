def one(n):
    return two(n) + 1


def two(n):
    return three(n - 1) * 2


def three(n):
    return 10 // n


print(one(3))
print(one(1))
