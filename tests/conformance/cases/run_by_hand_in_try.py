import atexit


def a():
    print("a")


def b():
    raise ValueError("b")


def c():
    raise KeyError("c")


for f in (a, b, a, c):
    atexit.register(f)
try:
    atexit._run_exitfuncs()
except Exception as e:
    print("came out", repr(e), repr(e.__context__))
print(atexit._ncallbacks())
atexit.register(b)
try:
    raise OSError("outer")
except OSError:
    try:
        atexit._run_exitfuncs()
    finally:
        atexit.register(a)
