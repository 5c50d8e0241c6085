import sys
def log(*args):
    sys.stdout.write(" ".join(str(a) for a in args) + "\n")
class N(object):
    def __init__(self, name, *held):
        self.name, self.held = name, held
    def __del__(self):
        log("del", self.name)
class Loud(N):
    def __del__(self):
        log("loud", self.name)
        raise ValueError(self.name)
def f3(a):
    local = Loud("o7")
    raise ValueError("r6")
f3([N("o11a"), N("o11b")])
