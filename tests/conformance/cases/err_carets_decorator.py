def bad(function):
    raise TypeError("cannot decorate " + function.__name__)


@bad
def work():
    pass
