def pair(x):
    return x, 1 / x, [x]


try:
    pair(0)
except ZeroDivisionError:
    print("as expected")
first, second, third = pair(0)
