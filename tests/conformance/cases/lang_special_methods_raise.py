import sys
class Writer(object):
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): pass
w = Writer(); old = sys.stdout; sys.stdout = w
print('captured', 1)
sys.stdout = old
print(w.parts)
class Counter(object):
    total = 0
    def __call__(self, *a, **k):
        Counter.total += 1
        return self
c = Counter()
c()()(); print(Counter.total)
def deco(n):
    def wrap(f):
        def inner(*a, **k):
            r = f(*a, **k)
            return (n, r)
        inner.__name__ = f.__name__
        return inner
    return wrap
@deco(1)
@deco(2)
def f(x): return x
print(f(3), f.__name__)
class S(object):
    def __str__(self): return "str"
    def __repr__(self): return 'repr'
    def __format__(self, spec): return 'fmt<%s>' % spec
print(str(S()), repr(S()), [S()], '%s %r' % (S(), S()), '{} {!r} {:x}'.format(S(), S(), S()))
def g():
    for i in range(3):
        try: yield i
        finally: print('f', i)
for i in g():
    if i == 1: print('break')
print(list(zip(g(), 'ab')) if False else 'skip')
it = iter(g()); print(next(it)); 
try:
    it.throw(KeyError('thrown'))
except KeyError as e: print('out', e)
print(list(it))
def tree(n):
    if n:
        for x in tree(n - 1): yield x
        yield n
print(list(tree(4)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
out = []
for x in fib():
    if x > 50: break
    out.append(x)
print(out)
d = {}
for k in ['a', 'b', 'a']: d[k] = d.get(k, 0) + 1
print(sorted(d.items()))
print(sorted([3, 1, 2], key=lambda x: -x), sorted('bca', reverse=True), list(map(lambda x, y: x + y, [1, 2], [3, 4])), list(filter(None, [0, 1])))
class N(object):
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return 'N%d' % self.v
print(sorted([N(3), N(1), N(2)]), max([N(1), N(5)]) if sys.version_info[0] > 2 else '')
try:
    sorted([N(1), 5])
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Bad(object):
    def __eq__(self, o): raise ValueError('eq')
    def __hash__(self): return 1
    def __bool__(self): raise ValueError('bool')
    __nonzero__ = __bool__
    def __len__(self): raise ValueError('len')
    def __iter__(self): raise ValueError('iter')
    def __str__(self): raise ValueError('str')
    def __repr__(self): raise ValueError('repr')
    def __call__(self): raise ValueError('call')
    def __getitem__(self, i): raise ValueError('getitem')
    def __add__(self, o): raise ValueError('add')
    def __getattr__(self, n): raise ValueError('getattr ' + n)
    def __contains__(self, n): raise ValueError('contains')
def print_it(x): sys.stdout.write(str(x))
def unpack(x): a, c = x
b = Bad()
for name, fn in [('eq', lambda: b == 1), ('in', lambda: b in [1]), ('bool', lambda: bool(b)), ('if', lambda: 1 if b else 2), ('len', lambda: len(b)), ('iter', lambda: [x for x in b]), ('str', lambda: str(b)), ('repr', lambda: repr(b)), ('call', lambda: b()), ('item', lambda: b[0]), ('add', lambda: b + 1), ('radd', lambda: 1 + b), ('attr', lambda: b.foo), ('not', lambda: not b), ('and', lambda: b and 1), ('contains', lambda: 1 in b), ('fmt', lambda: '%s' % b), ('dict', lambda: {b: 1}[b] if {b: 1} else 0), ('print', lambda: print_it(b)), ('unpack', lambda: unpack(b)), ('star', lambda: max(*b)), ('getattr', lambda: getattr(b, 'q', 5)), ('cmp', lambda: b < 1), ('neg', lambda: -b)]:
    try: print(name, fn())
    except Exception as e: print(name, type(e).__name__, e)
