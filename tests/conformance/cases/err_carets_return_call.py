def inner(x):
    return x.value


def outer(x):
    return inner(x)


outer(5)
