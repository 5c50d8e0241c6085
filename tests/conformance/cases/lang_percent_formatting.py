# -*- coding: utf-8 -*-
class Base(object):
    def __repr__(self):
        return "<" + type(self).__name__ + ">"


class Index(Base):
    def __index__(self):
        return 7


class Int(Base):
    def __int__(self):
        return 8


class Float(Base):
    def __float__(self):
        return 2.5


class All(Base):
    __index__ = lambda self: 7
    __int__ = lambda self: 8
    __float__ = lambda self: 2.5


def show(text, *values):
    for value in values:
        try:
            print(text, repr(text % value))
        except Exception as e:
            print(text, type(e).__name__, e)


for text in ("%d", "%i", "%u", "%x", "%o", "%X", "%c", "%f", "%.3f", "%e", "%g", "%s", "%5d", "%05d", "%-5d|", "%+d", "% d", "%#x", "%.3d", "%ld", "%hd", "%Ld"):
    show(text, Index(), Int(), Float(), 65, 65.9, -3, True, "x", "xy", b"z", None, [], 10 ** 25, 1e300)
show("%5%", (), 1, "x")
show("%%", (), 1)
show("%-5%|", ())
show("%05%", ())
show("%.2%", ())
show("%+%", ())
show("%", ())
show("%5", 1)
show("%q", 1)
show("%(a)s %(b)d", {"a": 1, "b": 2}, {"a": 1}, 5, (1, 2), [1])
show("%(a", {})
show("%(a)", {})
show("%(a)%", {"a": 1}, {})
show("%s %s", 1, (1,), (1, 2, 3), [1, 2])
show("%*d", (5, 1), (-5, 1), ("x", 1), (5,), (2.5, 1))
show("%.*f", (2, 1.5), (-2, 1.5), ("x", 1))
show("%s", (), (1, 2), {"a": 1}, {})
show("no", (), 1, (1,), {}, {"a": 1}, [], "x", Index())
show("%c", -1, 256, 0x110000, "", "ab", 1.0, Index())
show("%r %a" if str is not bytes else "%r", ("é", "é") if str is not bytes else "e")
show("%s\0%s", (1, 2))
show("%(x)s", {"x": (1, 2)})
show("%y", ())
show("%d%%", 5)
show("%(a)d %d", {"a": 1})
show("% %", ())
