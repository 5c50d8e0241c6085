def f(*a): raise ValueError(1)
f(
  1,
  2,
)
