def outer(x):
    def inner(y):
        return x / y
    return inner


outer(1)(
    0)
