def even(n):
    if n == 0:
        raise ValueError("zero")
    odd(n - 1)


def odd(n):
    even(n - 1)


even(6)
