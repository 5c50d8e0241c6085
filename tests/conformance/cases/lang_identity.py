a = [1]
b = a
c = [1]
print(a is b, a is c, a == c, a is not c, None is None, not None)
x = 5
y = 5
print(x is y, "abc" == "abc", () == (), [] is [])


def f():
    pass


print(f is f, f == f, f != print, type(f) is type(lambda: 0))
print(id(a) == id(b), id(a) == id(c))
