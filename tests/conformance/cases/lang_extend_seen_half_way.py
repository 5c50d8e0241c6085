x = [0]


def numbers():
    for i in range(4):
        print(x)
        yield i
    del x[:]
    yield 9


x.extend(numbers())
print(x)


def fails():
    yield 1
    raise ValueError("half way")


try:
    x.extend(fails())
except ValueError as e:
    print(e, x)
try:
    x[0:1] = fails()
except ValueError as e:
    print(e, x)
try:
    x += fails()
except ValueError as e:
    print(e, x)
x.extend(x)
print(x)
x[1:1] = x
print(x)
x += x
print(len(x))


def each(what):
    try:
        what()
    except Exception as e:
        print(type(e).__name__, e)


each(lambda: x.extend(5))
each(lambda: x.extend(None))
each(lambda: x.__setitem__(slice(0, 1), 5))
each(lambda: x.__setitem__(slice(0, None, 2), 5))
each(lambda: x.__setitem__(slice(0, None, 2), [5]))
d = {}
d.update((k, d.get(k - 1)) for k in range(3))
print(d)
s = {1}
s.update(len(s) + i for i in range(3))
print(sorted(s))
