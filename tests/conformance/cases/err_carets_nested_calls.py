def a(x):
    return x


def b(x):
    raise ValueError(x)


print(a(a(b(1))), a(2))
