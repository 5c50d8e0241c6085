class D:
    def __delattr__(self, name):
        print("delattr", name)
d = D()
d.x = 1
del d.x
print(d.x)
class R:
    def __reversed__(self):
        return iter([3, 2, 1])
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return i
print(list(reversed(R())))
class N:
    def __divmod__(self, other):
        return ("divmod", other)
    def __rdivmod__(self, other):
        return ("rdivmod", other)
    def __round__(self, n=None):
        return ("round", n)
    def __abs__(self):
        return "abs"
    def __int__(self):
        return 7
    def __float__(self):
        return 7.5
    def __index__(self):
        return 2
    def __bytes__(self):
        return b"bytes"
    def __format__(self, spec):
        return "format " + spec
    def __contains__(self, x):
        return x == 1
    def __neg__(self):
        return "neg"
    def __invert__(self):
        return "inv"
    def __pow__(self, a, b=None):
        return ("pow", a, b)
    def __dir__(self):
        return ["b", "a"]
    def __iadd__(self, other):
        print("iadd")
        return self
    def __rsub__(self, other):
        return ("rsub", other)
n = N()
for f in [lambda: divmod(n, 1), lambda: divmod(1, n), lambda: round(n), lambda: round(n, 2), lambda: abs(n), lambda: int(n), lambda: float(n),
          lambda: [1, 2, 3][n], lambda: bytes(n), lambda: format(n, "x"), lambda: "{:y}".format(n), lambda: 1 in n, lambda: -n, lambda: ~n, lambda: n ** 2, lambda: pow(n, 2, 3),
          lambda: 5 - n, lambda: hex(n), lambda: list(range(n)), lambda: "%d" % n, lambda: "%s" % f"{n:z}"]:
    try:
        print(f())
    except Exception as e:
        print(type(e), e)
n += 1
