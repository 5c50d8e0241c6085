total = 1


def add(n):
    total += n
    return total


def later():
    print(value)
    value = 1


try:
    later()
except UnboundLocalError as e:
    print(type(e).__name__, e, isinstance(e, NameError))
add(2)
