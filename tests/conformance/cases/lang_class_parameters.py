import atexit


class Base:
    known = []

    def __init_subclass__(cls, tag=None, **rest):
        super().__init_subclass__(**rest)
        Base.known.append((cls.__name__, tag))


class Named:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)


class A(Base, tag="a"):
    field = Named()


class B(A):
    pass


print(Base.known)
try:
    class Bad(A, unknown=1):
        pass
except TypeError as e:
    print(e)
atexit.register(print, len(Base.known))
