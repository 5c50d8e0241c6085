import atexit, sys
def hook(unraisable):
    print("unraisable", unraisable.exc_type.__name__, unraisable.exc_value)
    if unraisable.exc_type is ZeroDivisionError:
        raise IndexError("hook fails")
def A():
    [][1]
def B():
    1 // 0
def C():
    raise SystemExit("code C")
def D():
    sys.unraisablehook = hook
    raise AttributeError("D")
def E():
    def inner(n):
        if n == 0:
            raise MemoryError()
        return inner(n - 1)
    inner(2)
for f in (A, B, C, D, E):
    atexit.register(f)
sys.exit("text of exit")
