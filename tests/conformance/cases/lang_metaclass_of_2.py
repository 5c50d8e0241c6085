class Meta(type):
    def __new__(mcs, name, bases, names):
        names["made_by"] = "Meta"
        return type.__new__(mcs, name, bases, names)

    def __call__(cls, *args):
        print("call", cls.__name__)
        return type.__call__(cls, *args)


class A(object):
    __metaclass__ = Meta

    def __init__(self, x):
        self.x = x


class B(A):
    pass


print(getattr(B, "made_by", None), B(3).x, isinstance(A, Meta))
C = Meta("C", (object,), {"y": 1})
print(C.made_by, C.y, type(C).__name__)
