import atexit
import functools
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(30), fib.cache_info(), fib.__name__)
p = functools.partial(print, "a", end="!\n"); p("b"); print(p.args, p.keywords)
print(functools.partial(int, base=2)("101"), functools.reduce(lambda a,b:a+b,[1,2,3]))


def twice(f):
    @functools.wraps(f)
    def wrapper(*args):
        """of the wrapper"""
        return f(f(*args))
    return wrapper


@twice
def add(x):
    """adds one"""
    return x + 1


print(add(1), add.__name__, add.__doc__, add.__wrapped__(1))


@functools.total_ordering
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __lt__(self, other):
        return self.v < other.v


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
atexit.register(functools.partial(add, 5))
atexit.register(functools.partial(add))
