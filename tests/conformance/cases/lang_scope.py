x = "global"


def read():
    return x


def shadow():
    x = "local"
    return read(), x


def change():
    global x
    x = "changed"


class Scope:
    x = "class"

    def method(self):
        return x, self.x

    y = x + "!"


print(read(), shadow(), Scope().method(), Scope.y)
change()
print(read(), shadow(), Scope().method())


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n
    return step


one, two = counter(), counter()
print(one(), one(), two(), one())
[x for x in range(3)]
print(x)
for loop_variable in range(3):
    pass
print(loop_variable)
del loop_variable
try:
    print(loop_variable)
except NameError as e:
    print(e)
