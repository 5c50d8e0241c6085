import sys
def show(*a):
    sys.stdout.write(' '.join(str(x) for x in a) + '\n')
def f1():
    for i in range(3):
        try:
            try:
                if i == 1: continue
                show('body', i)
            finally:
                show('inner', i)
                if i == 2: break
        finally:
            show('outer', i)
    else:
        show('else')
    return 'end'
show(f1())
def f2():
    while True:
        try:
            return 'a'
        finally:
            try:
                raise KeyError('k')
            except KeyError as e:
                show('caught', e)
show(f2())
def f3():
    try:
        try:
            raise ValueError('v')
        except ValueError:
            try:
                raise TypeError('t')
            finally:
                show('fin')
    except TypeError as e:
        show('got', e, repr(getattr(e, '__context__', None)))
        return 'x'
    finally:
        show('last')
show(f3())
def f4():
    try:
        raise ValueError('v')
    except (KeyError, ValueError) as e:
        try:
            return repr(e)
        finally:
            show('r')
    else:
        show('no')
    finally:
        show('f')
show(f4())
def f5():
    try:
        pass
    except Exception:
        show('no')
    else:
        show('else')
        try:
            return 1
        finally:
            show('in else')
    finally:
        show('fin')
show(f5())
def f6():
    for x in [1,2,3]:
        for y in [1,2]:
            try:
                if y == 2: break
                if x == 2: return (x, y)
            finally:
                show(x, y)
show(f6())
class CM(object):
    def __init__(self, n, sw=False, err=None): self.n = n; self.sw = sw; self.err = err
    def __enter__(self): show('enter', self.n); return self
    def __exit__(self, t, v, tb):
        show('exit', self.n, t.__name__ if t else None, v)
        if self.err: raise self.err
        return self.sw
def f7():
    with CM(1) as a, CM(2, True) as b:
        with CM(3, False, KeyError('from exit')):
            raise ValueError('orig')
    show('after')
    with CM(4, 1): raise SystemExit(3)
    for i in range(2):
        with CM(5):
            if i: break
            continue
    with CM(6): return 'ret'
show(f7())
def f8():
    try:
        with CM(7, False, KeyError('ke')):
            return 'lost'
    except KeyError as e:
        return 'caught ' + str(e)
show(f8())
def f9(n):
    try:
        if n: raise ValueError(n)
    except ValueError:
        raise
    else:
        return 'else'
    finally:
        show('finally', n)
show(f9(0))
try: f9(1)
except ValueError as e: show('outer', e)
def gen():
    try:
        yield 1
        try:
            yield 2
        finally:
            show('gen inner')
    finally:
        show('gen outer')
for x in gen():
    show(x)
g = gen(); next(g); next(g); g.close()
def gen2():
    try:
        raise ValueError('gv')
    except ValueError:
        yield 1
        try:
            raise
        except ValueError as e: show('reraised', e)
g = gen2()
try:
    raise KeyError('outer')
except KeyError:
    next(g)
    try:
        next(g)
    except StopIteration: show('stop')
try:
    show(sys.exc_info()[0])
    try: 1/0
    except ZeroDivisionError: show(sys.exc_info()[0].__name__)
    show(sys.exc_info()[0] is None)
finally: pass
