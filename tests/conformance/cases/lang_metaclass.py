class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, kw); return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); print("init", name)
    def __call__(cls, *a): print("call"); return super().__call__(*a)
    def helper(cls): return cls.__name__
class K(metaclass=Meta, flag=1):
    def __init__(self, v): self.v = v
    def m(self): return __class__.__name__
print(K(4).v, K.helper(), K(1).m(), type(K).__name__)
class L(K): pass
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw); Base.subs.append((cls.__name__, tag))
class Sub(Base, tag="t"): pass
print(Base.subs)
class Named:
    def __set_name__(self, owner, name): print("name", owner.__name__, name)
class Own: n = Named()
try:
    class Bad(Own, x=1): pass
except TypeError as e: print(e)
class CG:
    def __class_getitem__(cls, i): return i
print(CG[3])
class IM(type):
    def __instancecheck__(cls, o): return o == 3
class I3(metaclass=IM): pass
print(isinstance(3, I3), isinstance(4, I3))
try:
    class Conf(int, str): pass
except TypeError as e: print(e)
try: object.__new__(Own, 1)
except TypeError as e: print(e)
class Prop:
    @property
    def x(self): raise AttributeError("inner")
    def __getattr__(self, n): return "ga " + n
print(Prop().x, Prop().y)
class Cm:
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return 1
class Cm2(Cm):
    @classmethod
    def make(cls): return "2" + super().make()
print(Cm2.make(), Cm2().make(), Cm2.st())
print(Cm.mro())
class T(str):
    pass
print({T("a"): 1}["a"], f"{T('x'):>3}", "%s" % T("q"), len(T("abc")), T("abc")[1])
