def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3), f(1, 5, 6, 7, c=8, x=9), f(*[1, 2, 3], **{"c": 4, "z": 5}), f(b=1, a=2, c=3))


def outer(n):
    def add(x):
        return x + n

    def bump():
        nonlocal n
        n += 1
        return n
    return add, bump


add, bump = outer(10)
print(add(1), bump(), bump(), add(1), add.__name__, outer.__name__, (lambda: 0).__name__)
count = 0


def increment(by=1):
    """Adds to the count."""
    global count
    count += by


increment()
increment(5)
print(count, increment.__doc__, increment.__name__)


def default(x, seen=[]):
    seen.append(x)
    return seen


print(default(1), default(2), default(3, []))


def fact(n): return 1 if n < 2 else n * fact(n - 1)


print(fact(20), fact(30), [f(i) for f, i in ((lambda x: x * x, 3), (abs, -4))])
functions = [lambda: i for i in range(3)]
bound = [lambda i=i: i for i in range(3)]
print([g() for g in functions], [g() for g in bound])


def nothing():
    pass


def early(x):
    if x:
        return
    return "value"


print(nothing(), early(1), early(0))
