import atexit


def f():
    e = ValueError("value")
    e.__context__ = KeyError("set by hand")
    raise e


def g():
    e = ValueError("value")
    e.__cause__ = KeyError("cause by hand")
    print(e.__suppress_context__)
    raise e


@atexit.register
def h():
    try:
        f()
    except ValueError as e:
        print(repr(e.__context__))
        e.__context__ = None
    try:
        g()
    except ValueError as e:
        e.__suppress_context__ = False
        raise TypeError("last") from e


try:
    f()
except ValueError as e:
    print(repr(e.__context__), repr(e.__cause__))
    g()
