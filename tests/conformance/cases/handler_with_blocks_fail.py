import atexit
class CM:
    def __init__(self, name, swallow=False, fail=False):
        self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind and kind.__name__, error)
        if self.fail:
            raise OSError("exit of " + self.name)
        return self.swallow
def A():
    with CM("a"), CM("b", fail=True), CM("c"):
        raise LookupError("body")
def B():
    with CM("d", swallow=True):
        with CM("e", fail=True):
            pass
    print("B goes on")
    try:
        with CM("f"):
            return 1
    finally:
        print("B finally")
atexit.register(A)
atexit.register(B)
class Chain(Exception):
    def __str__(self):
        return "chain of " + repr(self.args)
try:
    try:
        {}["k"]
    except KeyError:
        raise Chain(1, "x")
except Chain as e:
    raise RuntimeError("top") from e
