# What hashing, truth and attribute hooks are asked, and how often.
class B(object):
    def __hash__(self):
        print("hash")
        return 5
    def __eq__(self, other):
        print("eq")
        return True
d = {B(): 1}
print(d[B()], 5 in d)
class C(object):
    def __bool__(self):
        print("bool")
        return False
    __nonzero__ = __bool__
print(bool(C()), not C(), "x" if C() else "y", (C() and 1) is None, C() or 2)
class E(Exception):
    def __getattr__(self, name):
        return name.upper()
    def __str__(self):
        return "E!"
try:
    raise E(1)
except E as e:
    print(e.foo, e, repr(e))
