class S(object):
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super(S, cls).__new__(cls)
        return cls._i
    def __init__(self, v): self.v = v
print(S(1) is S(2), S(3).v)
class Sl(object):
    __slots__ = ("a", "b")
s = Sl(); s.a = 1
print(s.a)
try: s.c = 2
except AttributeError as e: print(e)
try: s.b
except AttributeError as e: print(e)

try:
    del s.b
except AttributeError as e:
    print(e)
print(Sl.a)
try:
    object.__new__(Sl, 1)
except TypeError as e:
    print(e)
