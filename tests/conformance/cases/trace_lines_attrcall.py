class A: pass
a = A()
(a
  .foo(
     1)
)
