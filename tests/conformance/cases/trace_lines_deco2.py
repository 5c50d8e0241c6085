def e(f): return f
def d(f): raise ValueError
@e
@d
@e
def g():
    pass
