def d(*f): raise ValueError
@d(
   1,
   2)
def g():
    pass
