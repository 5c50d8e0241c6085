import atexit
import functools


def logged(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        print("->", fn.__name__, args, sorted(kwargs.items()))
        try:
            return fn(*args, **kwargs)
        finally:
            print("<-", fn.__name__)

    return wrapper


@logged
def close(name, force=False):
    """Closes."""
    print("closing", name, force)


print(close.__name__, close.__doc__)
atexit.register(functools.partial(close, "db", force=True))
atexit.register(functools.partial(close, "cache"))
print(functools.reduce(lambda a, b: a + b, [1, 2, 3]))
