import sys
class A(object):
    def hi(self): return "A"
class B(A):
    def hi(self): return "B" + super(B, self).hi()
class C(A):
    def hi(self): return "C" + super(C, self).hi()
class D(B, C):
    def hi(self): return "D" + super(D, self).hi()
print(D().hi(), [c.__name__ for c in D.__mro__], D.__bases__ == (B, C))
try:
    class X(A, B): pass
except TypeError as e: print(repr(str(e)).split(" for bases")[0])

class OldA:
    def name(self):
        return "OldA"


class OldB(OldA):
    pass


class OldC(OldA):
    def name(self):
        return "OldC"


class OldD(OldB, OldC):
    pass


print(OldD().name())
try:
    class Twice(A, A):
        pass
except TypeError as e:
    print(str(e).split("\n")[-1].strip())
try:
    class Layout(int, str):
        pass
except TypeError as e:
    print(str(e).split("\n")[-1].strip())
