class DD(dict):
    def __init__(self, *a, **k):
        dict.__init__(self, *a, **k); self.extra = 1
    def __missing__(self, k): return "missing " + k
    def __setitem__(self, k, v): dict.__setitem__(self, k, v * 2)
d = DD(a=1); d["b"] = 2
print(d["a"], d["b"], d["zz"], d.extra, len(d), isinstance(d, dict), sorted(d.items()))
class LL(list):
    def append(self, x): super(LL, self).append(x); print("appended", x)
l = LL([1]); l.append(2); print(l, l[0], type(l).__name__)
class TT(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    @property
    def a(self): return self[0]
print(TT(1, 2), TT(1, 2).a, TT(1,2) == (1,2))
class II(int):
    def __repr__(self): return "II(%d)" % int(self)
print(repr(II(3)), II(3) + 4, II(3) == 3, {3: "x"}[II(3)])
class SS(str):
    def shout(self): return self.upper()
print(SS("a").shout(), SS("a") + "b")
class E(Exception):
    def __init__(self, code): Exception.__init__(self, "msg"); self.code = code
try: raise E(3)
except E as e: print(e, e.code)
class KeyAttr(KeyError, AttributeError): pass
try: raise KeyAttr("k")
except AttributeError as e: print(type(e).__name__, e)
