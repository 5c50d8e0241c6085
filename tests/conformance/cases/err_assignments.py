def set_item(target, key, value):
    target[key] = value


def delete_item(target, key):
    del target[key]


class Plain:
    pass


for target, key in (([1], 5), ([1], "a"), ((1,), 0), ("abc", 0), (None, 0), (5, 0), (Plain(), 1)):
    for action in (lambda: set_item(target, key, 1), lambda: delete_item(target, key)):
        try:
            action()
        except Exception as e:
            print(type(e).__name__, e)
try:
    delete_item({}, "k")
except KeyError as e:
    print(repr(e))
numbers = [1, 2, 3]
numbers[7] = 0
