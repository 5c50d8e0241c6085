def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def defaults(a, b=1, *, c, d=2):
    pass


def keyword_only(*, key):
    pass


class Thing:
    def method(self, a):
        pass


calls = [
    lambda: none(1),
    lambda: none(1, 2, k=3),
    lambda: one(),
    lambda: one(1, 2),
    lambda: two(),
    lambda: two(1),
    lambda: two(1, 2, 3),
    lambda: three(),
    lambda: two(1, b=2, a=3),
    lambda: two(1, c=2),
    lambda: defaults(),
    lambda: defaults(1, 2, 3, c=4),
    lambda: defaults(1),
    lambda: keyword_only(),
    lambda: keyword_only(1),
    lambda: keyword_only(kee=1),
    lambda: Thing().method(),
    lambda: Thing().method(1, 2),
    lambda: Thing.method(1),
    lambda: Thing(1),
    lambda: two(*[1, 2, 3]),
    lambda: two(**{"a": 1, "x": 2}),
    lambda: (lambda x: x)(),
]
for number, call in enumerate(calls):
    try:
        call()
    except TypeError as e:
        print(number, e)
Thing().method(1, 2, 3)
