def f(*k): raise ValueError
f(
  *[1],
  *5,
  **{}
)
