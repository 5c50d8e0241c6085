import gc, sys
def log(*args):
    sys.stdout.write(" ".join(str(a) for a in args) + "\n")
class N(object):
    def __init__(self, name, *held):
        self.name, self.held = name, held
    def __del__(self):
        log("del", self.name)
def gen(name, *held):
    yield name + " 1"
def gen1(held):
    yield 1
def k1():
    inner = N("k1")
    def get(): return inner
    return get
def p1(a):
    yield a
k1_ = k1()
l1_ = [[[N("l3")]]]
l2_ = [[N("l2")]]
l3_ = [N("l1")]
l4_ = {"a": N("d1")}
l6_ = gen("x", N("g2"))
l7_ = gen1(N("h2"))
l8_ = p1(N("p2"))
next(l8_)
l10_ = gen("x", N("g4"))
next(l10_)
l9_ = gen
