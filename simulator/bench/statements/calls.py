# Calls of many kinds.
def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def keywords(a, b=2, *rest, c=3, **others):
    return a + b + c


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


def numbers(n):
    for i in range(n):
        yield i


total = fibonacci(17)
step = counter()
for i in range(2000):
    total += keywords(i)
    total += keywords(i, 1, c=4)
    total += step()
for n in numbers(3000):
    total += n
total += sum(map(lambda n: n + 1, range(2000)))
print(total)
