def f():
    g = (_ for _ in ())
    g.throw(RuntimeError("x"))
def gen():
    yield 1
def h():
    gen().throw(ValueError("y"))
def k():
    g = gen()
    next(g)
    g.throw(ValueError("z"))
import traceback
for x in (f, h, k):
    try:
        x()
    except Exception:
        traceback.print_exc()
