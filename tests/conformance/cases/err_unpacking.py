calls = ["a, b = 1, 2, 3", "a, b = (1,)", "a, b = 5", "a, *b = []", "(a, b), c = [1], 2", "a, b, c = 'ab'"]


def two(value):
    a, b = value
    return a, b


def star(value):
    a, *b, c = value
    return a, b, c


for function, value in ((two, (1, 2, 3)), (two, [1]), (two, 5), (two, "ab"), (two, {"x": 1, "y": 2}), (star, [1]),
                        (star, (1, 2)), (star, "abcd"), (two, None)):
    try:
        print(function(value))
    except Exception as e:
        print(type(e).__name__, e)
for a, b in [(1, 2), (3,)]:
    print(a, b)
