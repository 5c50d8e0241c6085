import gc, sys
def log(*args):
    sys.stdout.write(" ".join(str(a) for a in args) + "\n")
class N(object):
    def __init__(self, name, *held):
        self.name, self.held = name, held
    def __del__(self):
        log("del", self.name)
def f5(a):
    if isinstance(a, N): a.other = N("o6", a)
f5(N("o8"))
gc.collect()
