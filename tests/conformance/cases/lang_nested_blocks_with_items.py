class M(object):
 def __enter__(self): pass
 def __exit__(self, *a): pass
with M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M(), M():
 print(1)
