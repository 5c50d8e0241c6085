import atexit


def show(*args, **kwargs):
    print(args, sorted(kwargs.items()))


def kwonly(a, *, b, c=3):
    print(a, b, c)


def defaults(a, b=[], *rest):
    b.append(a)
    print(a, b, rest)


atexit.register(show)
atexit.register(show, 1, *[2, 3], x=4, **{"y": 5})
atexit.register(kwonly, 1)
atexit.register(kwonly, 1, b=2)
atexit.register(kwonly, 1, 2)
atexit.register(kwonly, b=2)
atexit.register(kwonly, 1, b=2, d=4)
atexit.register(defaults)
atexit.register(defaults, 1)
atexit.register(defaults, 2)
atexit.register(defaults, 1, [], 3)
atexit.register(defaults, 1, b=2, a=3)
atexit.register(print, 1, 2, sep="-", end="!\n")
atexit.register(print, 1, bad=2)
atexit.register(len)
atexit.register("text".upper, 1)
atexit.register(dict, [1])
atexit.register(sorted, [1, "a"])
