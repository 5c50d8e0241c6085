def chain(e):
    out = []
    seen = 0
    while e is not None and seen < 10:
        out.append((type(e).__name__, str(e), e.__suppress_context__, type(e.__cause__).__name__))
        e = e.__context__
        seen += 1
    return out
def t(f):
    try: f()
    except BaseException as e: print(chain(e))
def a():
    try: 1/0
    except ZeroDivisionError:
        try: [][0]
        except IndexError: {}['k']
t(a)
def b():
    try: 1/0
    except ZeroDivisionError as e:
        raise ValueError('x') from None
t(b)
def c():
    try: 1/0
    except ZeroDivisionError as e:
        raise e
t(c)
def d():
    try: 1/0
    except ZeroDivisionError as e:
        e2 = ValueError('v')
        e2.__context__ = KeyError('k')
        raise e2
t(d)
def e():
    try:
        try: 1/0
        finally: {}['z']
    finally: [][3]
t(e)
def f():
    try:
        raise ValueError('a') from KeyError('b')
    except ValueError as x:
        raise TypeError('c') from x
t(f)
def g():
    try: 1/0
    except ZeroDivisionError: pass
    raise ValueError('clean')
t(g)
def h():
    def inner(): raise KeyError('inner')
    try: 1/0
    except ZeroDivisionError: inner()
t(h)
def i():
    class C:
        def __exit__(self, *a): raise KeyError('exit')
        def __enter__(self): pass
    with C(): raise ValueError('body')
t(i)
def j():
    try: raise ValueError('v')
    except ValueError:
        try: raise KeyError('k')
        except KeyError: pass
        raise
t(j)
def k():
    e1 = ValueError(1)
    try:
        try: raise e1
        except ValueError: raise e1
    except ValueError: raise e1 from e1
t(k)
def l():
    try: raise SystemExit(3)
    except SystemExit:
        raise KeyboardInterrupt
t(l)
def m():
    def g():
        try: yield 1
        except GeneratorExit: raise ValueError('on close')
    x = g(); next(x)
    try: 1/0
    except ZeroDivisionError: x.close()
t(m)
def n():
    def g():
        try: 1/0
        except ZeroDivisionError:
            yield 1
            raise KeyError('in gen')
    x = g(); next(x)
    try: raise IndexError('outer')
    except IndexError: next(x)
t(n)
class E(Exception):
    def __init__(self, a, b=2):
        self.a = a; self.b = b
    def __str__(self): return 'E(%s,%s)' % (self.a, self.b)
def o(): raise E(5)
t(o)
def p(): raise E
t(p)
def q(): raise ValueError from E(1)
t(q)
def r():
    try: raise ValueError('1')
    except ValueError as e:
        e.args = ('changed',)
        raise
t(r)
try:
    try: 1/0
    except ZeroDivisionError as err:
        raise RuntimeError('final') from err
finally: print('bye')
