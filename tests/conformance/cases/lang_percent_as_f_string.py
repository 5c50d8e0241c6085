import atexit


class Loud:
    def __init__(self, name):
        print("made", name)
        self.name = name

    def __str__(self):
        print("str", self.name)
        return self.name

    def __repr__(self):
        print("repr", self.name)
        if self.name == "bad":
            raise ValueError("no repr for " + self.name)
        return "<" + self.name + ">"


print("%s and %r" % (Loud("a"), Loud("b")))
print("[%5s|%-5s|%.1s|%05s|%-5.2r]%%" % (Loud("c"), Loud("d"), "xyz", "é", "long"))
print("%s %d" % (Loud("e"), 5), "%s" % (Loud("f"),), "%s" % Loud("g"))
form = "%s %s"
print(form % (Loud("h"), Loud("i")))
for bad in (lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%s%" % (1,), lambda: "%1000s|" % (3,)):
    try:
        print(len(bad()))
    except Exception as e:
        print(type(e).__name__, e)


@atexit.register
def handler():
    text = "%s then %r" % (Loud("j"), Loud("bad"))


print(
    "%s"
    "%r" % (1,
            Loud("bad"))
)
