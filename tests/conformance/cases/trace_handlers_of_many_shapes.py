import sys, atexit
class Node(object):
    def __init__(self, n): self.n = n
    def run(self, depth):
        if depth == 0: return self.fail(depth)
        return [self.run(depth - 1) for _ in range(1)][0]
    def fail(self, x):
        data = {'a': [1, 2, {'b': x}]}
        return data['a'][2]['c'] + self.missing
def gen(n):
    yield n
    yield n / 0
def handler(*args):
    with Ctx():
        total = sum(x for x in gen(3))
class Ctx(object):
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        if t is ZeroDivisionError: raise RuntimeError("exit failed") 
        return False
atexit.register(handler)
atexit.register(Node(1).run, 2)
atexit.register(lambda x: x.y.z(1, 2)[3], 5)
atexit.register(len)
atexit.register(int, 'x')
atexit.register(Node)
@atexit.register
def deep():
    def a(n):
        if n > 3: raise KeyError(n)
        try:
            a(n + 1)
        except KeyError as e:
            if n == 1: raise ValueError('one') from e
            raise
        finally:
            sys.stdout.write('unwinding %d\n' % n)
    a(0)
x = [1, 2, 3]
def main():
    try:
        x[5] = main.attr
    finally:
        print('main done', x [ 1 ] + \
              len(x))
    return (lambda q: q +
            undefined_thing)(1)
main.attr = 1
try:
    main()
except IndexError: print('index')
1 if x.append(4) else (x.pop().foo)
