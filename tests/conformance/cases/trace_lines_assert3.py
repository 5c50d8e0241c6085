def f(x): return x
assert f(
   0), 'msg'
