def f(x): raise ValueError
def g(x): return x
g(
  f(
    g(1)
  )
)
