import gc, sys
gc.disable()
def log(*args):
    sys.stdout.write(" ".join(str(a) for a in args) + "\n")
class N(object):
    def __init__(self, name, *held):
        self.name, self.held = name, held
    def __del__(self):
        log("del", self.name)
v25 = (N("o24a"), N("o24b"))
l5 = [N("l5a"), N("l5b")]
c1 = N("c1"); c2 = N("c2"); c1.o = c2; c2.o = c1
del c1, c2
