def outer():
    def inner(a, b):
        return a, b
    return inner


class Box:
    class Lid:
        def open(self, how):
            pass


try:
    outer()(1)
except TypeError as e:
    print(e)
try:
    Box.Lid().open()
except TypeError as e:
    print(e)
Box.Lid().open(1, 2)
