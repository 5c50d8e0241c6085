def f(x): return x
assert(x)
assert f(
   0), 'msg'
