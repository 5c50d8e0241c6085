class A(object):
    def __getitem__(self, i): return i
a = A()
print(a[...])
print(a[..., 1], a[1, . . .], a[...,])
print(a[1:2, ...])
