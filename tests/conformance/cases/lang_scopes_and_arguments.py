x = 'g'
def f():
    global x
    x = 'changed'
f(); print(x)
def outer():
    a = 1
    def mid():
        b = a + 1
        def inner():
            nonlocal a
            a += 10
            return a + b
        return inner
    i = mid()
    return i(), i(), a
print(outer())
def late():
    fs = []
    for i in range(3):
        def g(j=i): return i, j
        fs.append(g)
    return [h() for h in fs]
print(late())
print([(lambda: y)() for y in range(3)], [z for y in [[1, 2], [3]] for z in y if z != 2])
print({k: v for k, v in [('a', 1), ('b', 2)]}, sorted({c for c in 'hello'}))
def comp_closure():
    n = 5
    return [n + m for m in range(3)], {n: m for m in [1]}, list(n * m for m in range(2))
print(comp_closure())
fs = [lambda: q for q in range(3)]
print([h() for h in fs])
def fs2(): return [lambda q=q: q for q in range(3)]
print([h() for h in fs2()])
class A:
    v = 1
    w = [v for _ in range(1)] if False else 0
    def m(self):
        try: return v
        except NameError as e: return str(e)
print(A().m())
def deleted():
    q = 1
    del q
    try: q
    except UnboundLocalError as e: return str(e)
print(deleted())
def free_unbound():
    def g(): return later
    try: g()
    except NameError as e: print(type(e).__name__, e)
    later = 1
    return g()
print(free_unbound())
try: nope
except NameError as e: print(e)
def exc():
    try: 1/0
    except ZeroDivisionError as e: pass
    try: e
    except UnboundLocalError as u: print(u)
exc()
def shadow(print=print, len=5): print(len)
shadow()
def rec(n): return 1 if n == 0 else n * rec(n - 1)
print(rec(20))
def kwonly(a, *, b=2, c): return a, b, c
print(kwonly(1, c=3), kwonly(c=1, a=2))
def args(*args, **kw): return args, sorted(kw.items())
print(args(1, *[2, 3], x=1, **{'y': 2}), args(*'ab', *'c'), args(**{'a': 1}, **{'b': 2}))
a, *b, c = range(5); print(a, b, c)
(a, b), [c, d] = (1, 2), 'xy'; print(a, b, c, d)
*a, = 'abc'; print(a)
for i, (j, k) in [(1, (2, 3))]: print(i, j, k)
a = b = c = []; a.append(1); print(b, a is c)
x = 5; x += 1; x -= 2; x *= 3; x **= 2; x //= 5; x %= 7; x <<= 3; x |= 1; x ^= 2; x &= 15; x >>= 1; print(x)
l = [1, 2, 3]; l[0] += 5; l[1:] = [9]; del l[0]; print(l)
print(1 and 0 or 5, None or 'x', 0 and 1/0, 1 if [] else 2)
n = 0
while n < 10:
    n += 1
    if n % 2: continue
    if n > 6: break
else: print('no')
print(n)
for _ in []: pass
else: print('for else')
print(f"{x!r:>5} {x:03d} {'q':*^5} {x=} {[1,2][0]} {{}}")
def gen(n):
    got = None
    for i in range(n):
        got = yield i, got
    return 'done'
g = gen(3); print(next(g), g.send('s'), next(g))
try: next(g)
except StopIteration as e: print(e.value)
print(sum(i * i for i in range(10)), any(i > 3 for i in range(5)), ''.join(str(i) for i in range(3)))
def defaults(a, b=[]): b.append(a); return b
print(defaults(1), defaults(2))
def doc():
    "docstring"
print(doc.__doc__, doc.__name__, doc.__qualname__, outer.__name__, (lambda: 0).__name__)
doc.attr = 5; print(doc.attr, doc.__dict__)
assert 1, 'no'
try: assert 0, 'yes'
except AssertionError as e: print(repr(e))
import sys as system, os.path
from os import path as p, getpid
print(system.argv[1:], os.path is p)
print(*[1, 2], sep='-', end='!\n')
