class I:
    def __iter__(self): return self
    def __next__(self): raise ValueError
    next = __next__
x = [y
  for y in I()
  ]
