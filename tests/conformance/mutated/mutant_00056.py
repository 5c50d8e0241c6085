class A:
    def b(self): return self
    def c(self): raise (1)
a = A()
(a
  .b()
  .c()
)
