class O:
    class A:
        def __repr__(self): return 3
        def __bool__(self): return 3
        __nonzero__ = __bool__
        def __iter__(self): return 3
        def __format__(self, s): return 3
        def __len__(self): return "x"
        def __hash__(self): return "x"
    class B(object):
        def __str__(self): return 3
        def __index__(self): return "x"
        def __int__(self): return "x"
        def __float__(self): return "x"
        def __bytes__(self): return 3
        def __complex__(self): return 3
        def __length_hint__(self): return "x"
        def __enter__(self): return 3
        def keys(self): return 3
        def __getitem__(self, i):
            if i == 5: raise IndexError
            return i
a = O.A()
b = O.B()
def t(f, *args):
    try: print(type(f(*args)))
    except Exception as e: print(type(e).__name__, e)
t(lambda: repr(a)); t(lambda: bool(a)); t(lambda: iter(a)); t(lambda: format(a)); t(lambda: len(a)); t(lambda: hash(a)); t(lambda: a + 1); t(lambda: a()); t(lambda: a[0]); t(lambda: int(a)); t(lambda: a.x); t(lambda: len(3)); t(lambda: "a" + a); t(lambda: [1][a]); t(lambda: a < a)
def w(x):
    with x: pass
t(w, a); t(w, b); t(w, 3); t(w, O)
t(lambda: str(b)); t(lambda: [1][b]); t(lambda: int(b)); t(lambda: float(b)); t(lambda: bytes(b)); t(lambda: dict(b)); t(lambda: {}.update(b))
t(lambda: dict(**b)); t(lambda: print(*3)); t(lambda: print(**a)); t(lambda: {a: 1}); t(lambda: {[]: 1}); t(lambda: set([[]])); t(lambda: float(a)); t(lambda: isinstance(1, a)); t(lambda: sorted(a)); t(lambda: next(a)); t(lambda: reversed(a)); t(lambda: abs(a)); t(lambda: -a); t(lambda: round(a)); t(lambda: str(b"", a)); t(lambda: open(a)); t(lambda: range(a)); t(lambda: "%d" % a); t(lambda: "a".join([a])); t(lambda: dict([a])); t(lambda: sum([a])); t(lambda: max(a)); t(lambda: a in a); t(lambda: 1 in 3)
import atexit
t(lambda: atexit.register(a)); t(lambda: setattr(a, 3, 3)); t(lambda: exec(a)); t(lambda: bytes(a)); t(lambda: O.A(1)); t(lambda: a.__class__.nope)
t(lambda: w(1, 2)); t(lambda: w()); t(lambda: w(y=1)); t(lambda: w(1, x=2)); t(lambda: t(*[1], **{"f": 2})); t(lambda: O.B(x=1)); t(lambda: "%s %s" % 1); t(lambda: "%s" % (1, 2)); t(lambda: "%d" % "x"); t(lambda: "%q" % 1); t(lambda: "%(a)s" % 1); t(lambda: "%*d" % ("a", 1)); t(lambda: "{}".format()); t(lambda: "{x}".format(1)); t(lambda: "{:d}".format("a")); t(lambda: "{:z}".format(1)); t(lambda: "%c" % 300000000); t(lambda: "%c" % "ab")
t(lambda: iter(3)); t(lambda: [*3]); t(lambda: None[0]); t(lambda: None.x); t(lambda: None()); t(lambda: (1)(2)); t(lambda: "a" * "b"); t(lambda: [1] + (2,)); t(lambda: {} | 1); t(lambda: {1} | [2]); t(lambda: 1 << -1); t(lambda: 1 // 0); t(lambda: 1 % 0); t(lambda: 1.0 / 0); t(lambda: 0 ** -1); t(lambda: int("x")); t(lambda: float("x")); t(lambda: chr(-1)); t(lambda: ord("ab")); t(lambda: bytes([300])); t(lambda: "a".encode("nope")); t(lambda: b"\xff".decode()); t(lambda: "\u1234".encode("ascii")); t(lambda: [].pop()); t(lambda: {}.popitem()); t(lambda: {}["x"]); t(lambda: [].remove(1)); t(lambda: [].index(1)); t(lambda: "a".index("b")); t(lambda: (1,).index(2)); t(lambda: next(iter([]))); t(lambda: set().pop()); t(lambda: {1}.remove(2)); t(lambda: range(1, 2, 0)); t(lambda: [1, 2][5]); t(lambda: (1,)["a"]); t(lambda: "a"[5]); t(lambda: "a"["b"]); t(lambda: int(None)); t(lambda: int([])); t(lambda: int("1", 99)); t(lambda: round("a")); t(lambda: sorted([1, "a"])); t(lambda: min([])); t(lambda: sum(["a"])); t(lambda: zip(1)); t(lambda: map(1)); t(lambda: list(map(1, [1]))); t(lambda: filter(None, 1)); t(lambda: type("A", 1, {})); t(lambda: type(1, 2)); t(lambda: super()); t(lambda: object(1)); t(lambda: issubclass(1, 2)); t(lambda: getattr(1, 2)); t(lambda: callable()); t(lambda: dir(1, 2)); t(lambda: hash([])); t(lambda: divmod(1, 0)); t(lambda: pow(2, -1, 0)); t(lambda: "a".split("")); t(lambda: "a".replace("b")); t(lambda: "a".startswith(1)); t(lambda: "a".ljust("b")); t(lambda: "a".zfill("b")); t(lambda: "".join(1)); t(lambda: b"".join(["a"])); t(lambda: [].extend(1)); t(lambda: [].insert("a", 1)); t(lambda: {}.fromkeys(1)); t(lambda: list(1, 2)); t(lambda: tuple(1)); t(lambda: dict(1)); t(lambda: dict([1])); t(lambda: dict([(1, 2, 3)])); t(lambda: set(1)); t(lambda: str(1, 2, 3, 4)); t(lambda: bool(1, 2)); t(lambda: enumerate(1)); t(lambda: len()); t(lambda: slice()); t(lambda: open("/nope/x")); t(lambda: open("x", "q")); t(lambda: print(sep=1)); t(lambda: print(x=1)); t(lambda: input(1, 2)); t(lambda: vars(1)); t(lambda: delattr(1, "x")); t(lambda: setattr(1, "x", 2)); t(lambda: a.__class__.__bases__[5])
