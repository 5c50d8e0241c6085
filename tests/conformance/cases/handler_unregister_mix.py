import atexit


def a():
    print("a")


def b():
    print("b", atexit._ncallbacks())
    atexit.unregister(a)
    atexit.register(c)
    print("b end", atexit._ncallbacks())


def c():
    print("c", atexit._ncallbacks())
    atexit.unregister(b)
    raise KeyError(atexit._ncallbacks())


for f in (a, b, a, c, a, b, c):
    atexit.register(f)
atexit.unregister(a)
print(atexit._ncallbacks())
atexit.register(a)
atexit._run_exitfuncs()
print("between", atexit._ncallbacks())
atexit.register(b)
atexit.register(c)
