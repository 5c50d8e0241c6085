class A(object):
    x = 1
    def __init__(self, *a, **k): self.a = a; self.k = k
    def __repr__(self): return 'A(%r)' % (self.a,)
    def __eq__(self, o): return isinstance(o, A) and self.a == o.a
    def __ne__(self, o): return not self == o
    def __lt__(self, o): return self.a < o.a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
    def __contains__(self, x): return x in self.a
    def __call__(self, *a): return ('called', a)
    def __add__(self, o): return A(*(self.a + o.a))
    def __radd__(self, o): return ('radd', o)
    def __iadd__(self, o): self.a += (o,); return self
    def __bool__(self): return len(self.a) > 0
    __nonzero__ = __bool__
    def __iter__(self): return iter(self.a)
    def __hash__(self): return hash(self.a)
    def __getattr__(self, n):
        if n.startswith('dyn'): return 'dynamic ' + n
        raise AttributeError('no ' + n)
    @property
    def prop(self): return self.a
    @prop.setter
    def prop(self, v): self.a = v
    @staticmethod
    def st(x): return x * 2
    @classmethod
    def cm(cls, *a): return cls(*a)
class B(A):
    y = 2
    def __init__(self, *a):
        super(B, self).__init__(*a)
        self.z = 3
a = A(1, 2); b = B(3)
print(a, b, a == A(1, 2), a != b, a < b, len(a), a[0], 2 in a, a(1), a + b, 5 + a)
a += 7
print(a, bool(A()), list(a), a.dynx, a.prop, A.st(4), a.st(5), B.cm(9).z, B.x, b.y)
.prop = (0,)
print(a.a, hash(A(1)) == hash(A(1)), {A(1): 2}[A(1)])
try: a.nope
except AttributeError as e: print(e)
print(hasattr(a, 'nope'), hasattr(a, 'dynq'), getattr(a, 'q', 5))
setattr(a, 'n', 4); print(a.n, sorted(a.__dict__)); del a.n
try: del a.n
except AttributeError as e: print(type(e).__name__)
print(A.__name__, B.__mro__[1].__name__ if hasattr(B, '__mro__') else '', B.__bases__[0].__name__, isinstance(b, A), issubclass(B, A), type(b).__name__, b.__class__.__name__)
print(A.__doc__, A.__module__)
class C(object):
    """doc"""
    items = []
    n = 0
    for i in range(3): items.append(i)
    if True: n = 5
    def get(self): return self.n
    get2 = get
    lam = lambda self: self.n + 1
print(C.__doc__, C.items, C.n, C().get2(), C().lam(), C.i)
def deco(c): c.deco = 1; return c
@deco
class D(object): pass
print(D.deco)
class It(object):
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
    next = __next__
print(list(It()), sum(It()), [x * 2 for x in It()], tuple(It()), max(It()))
x, y, z = It()
print(x, y, z)
for i, v in enumerate(It()): print(i, v)
class Old: 
    def m(self): return 'old'
print(Old().m())
m = b.cm
print(m(1).z, b.st is B.st)
f = A.__init__
print(A.prop.fget(a) if hasattr(A.prop, 'fget') else '')
print(type(a.__init__).__name__ in ('method', 'instancemethod'), a.cm.__self__ is A)
class Meta(object):
    def __call__(self): return self
print(callable(Meta()), callable(Meta), callable(5), callable(len), callable(a.cm))
class X(Exception): pass
class Y(X):
    def __init__(self, code): X.__init__(self, 'code %d' % code); self.code = code
try: raise Y(5)
except X as e: print(e, e.code, e.args, isinstance(e, Exception))
class Z(object):
    def __enter__(self): return self
    def __exit__(self, *a): return True
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
z = Z()
z[1] = 2; del z['k']; print(z['a'], z[1:2], z[1, 2], z[::2])
z[1] += 5
print(str(Z)[:7], '<' in repr(z))
