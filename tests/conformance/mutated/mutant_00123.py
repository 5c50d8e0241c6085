class A:
    def b(self, *k): raise ValueError
a = A()
(a
  .b(*[]1],
    2))
