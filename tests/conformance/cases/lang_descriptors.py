class Desc(object):
    def __get__(self, obj, cls): return ("get", obj is None, cls.__name__)
    def __set__(self, obj, v): print("set", v)
    def __delete__(self, obj): print("del")
class H(object):
    d = Desc()
h = H(); print(h.d, H.d); h.d = 5; del h.d
class P(object):
    def __init__(self): self._x = 1
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print("deleting"); self._x = None
p = P(); p.x = 4; print(p.x); del p.x; print(p.x)
class G(object):
    def __getattribute__(self, n):
        if n == "q": return "Q"
        return object.__getattribute__(self, n)
g = G(); g.z = 1; print(g.q, g.z)


class Fallback(object):
    @property
    def x(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return "asked for " + name


print(Fallback().x, Fallback().y)
