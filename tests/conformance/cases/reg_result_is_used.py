import atexit

f = atexit.register(lambda *args, **kwargs: print(args, kwargs), 1, 2, key="value")
print(f(3, other=4))
print(callable(f), type(f))
