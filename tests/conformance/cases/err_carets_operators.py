def work(a, b):
    total = a + b * (a - b) / (a - a)
    return total


def compare(a, b):
    return a < b < "x"


for call in (compare, work):
    try:
        call(1, 2)
    except TypeError as e:
        print(e)
    except ZeroDivisionError as e:
        print(e)
work(3, 4)
