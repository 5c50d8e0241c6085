import atexit


def f():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            try:
                [][e]
            except TypeError as e:
                print("inner", e)
            print("after", e)
    except NameError as n:
        print(type(n).__name__, n)


@atexit.register
def g():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            pass
    print(e)


f()
try:
    f.missing
except AttributeError as e:
    e = str(e)
    print(e)
try:
    e
except NameError as err:
    print(err)
g()
