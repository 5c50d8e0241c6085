class I:
    def __enter__(self): pass
    def __exit__(self, *a): raise ValueError
def f():
  with I() as x:
    y = 1
    return 5
f()
