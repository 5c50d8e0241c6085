class I:
    def __enter__(self): pass
    def __exit__(self, *a): raise ValueError
@x
with I() as x:
    y = 1
    z = 2
