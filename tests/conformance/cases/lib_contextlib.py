import contextlib
import io
@contextlib.contextmanager
def cm(n):
    print("enter", n)
    try: yield n
    except ValueError as e: print("caught", e)
    finally: print("exit", n)
with cm(1) as x: print(x)
with cm(2): raise ValueError("v")
try:
    with cm(3): raise KeyError("k")
except KeyError as e: print("out", e)
with contextlib.suppress(ZeroDivisionError): 1/0
s = io.StringIO()
with contextlib.redirect_stdout(s): print("hidden")
print(repr(s.getvalue()))
with contextlib.ExitStack() as st:
    st.enter_context(cm("a")); st.callback(print, "cb"); st.enter_context(cm("b"))
@cm("deco")
def ff(): print("in ff")
ff()


@contextlib.contextmanager
def never():
    return
    yield


try:
    with never():
        pass
except RuntimeError as e:
    print(e)
with contextlib.closing(io.StringIO()) as c:
    pass
print(c.closed)
with contextlib.ExitStack() as stack:
    stack.callback(print, "runs last")

    @stack.push
    def swallow(*details):
        print("swallows", details[0].__name__)
        return True

    raise LookupError("x")
