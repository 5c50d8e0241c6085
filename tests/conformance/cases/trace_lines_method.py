class A:
    def b(self): return self
    def c(self): raise ValueError(1)
a = A()
(a
  .b()
  .c()
)
