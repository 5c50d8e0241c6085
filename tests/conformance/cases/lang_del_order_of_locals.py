import sys
def log(*args):
    sys.stdout.write(" ".join(str(a) for a in args) + "\n")
class N(object):
    def __init__(self, name, *held):
        self.name, self.held = name, held
    def __del__(self):
        log("del", self.name)
def f20(a):
    v22 = N("o21", a)
    v24 = N("o23")
    v26 = N("o25")
    return N("o27")
v29 = f20(N("o28"))
log("-- s31")
def g(a):
    v24 = N("g23")
    v26 = N("g25")
    return N("g27")
v29 = g(N("g28"))
log("-- s32")
def h(a):
    v24 = N("h23")
    v22 = N("h21", a)
    v26 = N("h25")
h(N("h28"))
log("-- s33")
h(a=N("i28"))
log("-- s34")
x = N("j28")
def h(a):
    global x
    v24 = N("h23")
    v22 = N("h21", a)
    v26 = N("h25")
    del x
h(x)
