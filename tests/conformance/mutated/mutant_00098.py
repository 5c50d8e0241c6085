def f(n):
    return f(n + 1)


f(yield 0: 1)
