import atexit
count = [0]
def again():
    count[0] += 1
    if count[0] < 4:
        atexit.register(again)
        atexit.register(other, count[0])
    print("again", count[0])
def other(n):
    print("other", n)
    if n == 2:
        atexit.unregister(again)
        raise ValueError(n)
def clear():
    print("ncallbacks", atexit._ncallbacks() if hasattr(atexit, "_ncallbacks") else 0)
atexit.register(again)
atexit.register(clear)
def outer():
    x = 1
    def f():
        nonlocal_value = x
        return nonlocal_value + undefined_name
    class K(object):
        def m(self, *args, **kw):
            return f()
    return K
try:
    outer()().m(1, k=2)
except NameError as e:
    atexit.register(lambda e=e: print("lambda", e))
