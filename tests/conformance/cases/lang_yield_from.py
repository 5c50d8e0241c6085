import atexit
def g():
    r = yield 1
    print("got", r)
    try:
        r2 = yield 2
    except ValueError as e:
        print("caught", e)
        yield 99
    return "ret"
def h():
    r = yield from g()
    print("sub returned", r)
    r = yield from [5, 6]
    print(r)
it = h()
print(next(it), it.send("S"), it.throw(ValueError("boo")), next(it), next(it))
try: next(it)
except StopIteration as e: print("stop", e.value)
it = h(); next(it); it.close()


def closing():
    try:
        yield 1
    finally:
        print("inner closed")


def outer():
    try:
        yield from closing()
    except GeneratorExit:
        print("outer closed")
        raise


g = outer()
next(g)
g.close()
try:
    list(map(lambda: (yield), []))
    next((lambda: (yield 1))())
    print("a lambda may yield")
finally:
    atexit.register(print, "end")
