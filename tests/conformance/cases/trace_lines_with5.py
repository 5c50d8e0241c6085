class I:
    def __enter__(self): pass
    def __exit__(self, *a): raise ValueError
for i in [1]:
  with I() as x:
    y = 1
    continue
