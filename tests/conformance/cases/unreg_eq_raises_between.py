import atexit
class Bad:
    def __init__(self, name):
        self.name = name
    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", "?"))
        if self.name == "raise":
            raise RuntimeError("eq of " + self.name)
        return self.name == getattr(other, "name", None)
    def __ne__(self, other):
        return not self == other
    def __hash__(self):
        return 1
    def __call__(self):
        print("called", self.name)
def A():
    print("A")
x, y, r = Bad("x"), Bad("y"), Bad("raise")
atexit.register(x)
atexit.register(A)
atexit.register(r)
atexit.register(y)
try:
    atexit.unregister(Bad("y"))
except RuntimeError as e:
    print("unregister:", e)
try:
    atexit.unregister(A)
except RuntimeError as e:
    print("unregister:", e)
print({x: 1, y: 2}[Bad("y")], x in [y, Bad("x")])
try:
    print(r in {x: 1})
except RuntimeError as e:
    print("in:", e)
