import atexit


class Coded(Exception):
    code = 5

    def __init__(self, *args, **kw):
        super().__init__(*args)
        self.kw = kw

    def __repr__(self):
        return "Coded!%r" % (self.kw,)


for e in (ValueError(), ValueError(""), ValueError("a"), ValueError("a", 1), ValueError(("t",)), KeyError("k"), KeyError("k", 2), KeyError(), OSError(2, "No"), OSError(2, "No", "file"), OSError("x"), SystemExit(), SystemExit(3), StopIteration(4), Coded(1, x=2), Coded("'"), UnicodeError("u"), KeyError(""), IndexError(None)):
    print(repr(e), "|", str(e), "|", e.args)


@atexit.register
def h():
    raise Coded("in handler", why="because")


e = Coded("first")
e.args = ("changed", 2)
e.extra = "x"
print(e.extra, e.code, vars(e) == {"kw": {}, "extra": "x"})
raise e
